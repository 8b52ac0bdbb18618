package org.jazari.strategy.cockpit.print;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Draws the charts of the observatory in a PDF from the same SVG that pages show: lines, polylines, polygons, circles and
 * diamonds, with the colours of the style sheet. Anything else of SVG is passed over. It needs no fonts of the system.
 */
final class ChartDrawing implements SVGDrawer {
    private static final Color DEEP = new Color(0x0b3d3a);
    private static final Color GOLD = new Color(0xb7791f);
    private static final Color GRID = new Color(0xe5e1d6);
    private static final Color BAND =
            new Color(0xdde5e5); // the page's 13 % of DEEP on white; transparency costs much in print

    /** How a class of shapes is drawn; in units of the drawing, the dash 0 of whole lines. */
    private record Ink(@Nullable Color fill, @Nullable Color line, double width, double dash, double gap) {
        private BasicStroke stroke() {
            float[] dashes = dash == 0 ? null : new float[] {(float) dash, (float) gap};
            return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
        }
    }

    private static final Map<String, Ink> INKS = Map.of(
            "grid", new Ink(null, GRID, 1.5, 0, 0),
            "forecast", new Ink(BAND, null, 0, 0, 0),
            "median", new Ink(null, DEEP, 3, 5, 8),
            "required", new Ink(null, GOLD, 4, 13, 10),
            "series", new Ink(null, DEEP, 4.5, 0, 0),
            "observed", new Ink(DEEP, null, 0, 0, 0),
            "target", new Ink(Color.WHITE, GOLD, 5, 0, 0));

    @Override
    public void importFontFaceRules(List<FontFaceRule> fonts, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, @Nullable Integer weight, BaseRendererBuilder.FontStyle style) {}

    @Override
    public void close() {}

    @Override
    public SVGImage buildSVGImage(
            Element drawing, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        String[] viewBox = drawing.getAttribute("viewBox").split(" ", -1);
        return new Drawn(
                drawing,
                (int) Math.round(PrintedPage.PRINTED_WIDTH / 72 * 96 * dotsPerPixel),
                (int) Math.round(PrintedPage.PRINTED_HEIGHT / 72 * 96 * dotsPerPixel),
                number(viewBox.length == 4 ? viewBox[2] : ""),
                number(viewBox.length == 4 ? viewBox[3] : ""),
                dotsPerPixel);
    }

    private record Drawn(
            Element drawing, int width, int height, double unitsAcross, double unitsDown, double dotsPerPixel)
            implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            double across = width / dotsPerPixel;
            double down = height / dotsPerPixel;
            device.drawWithGraphics((float) x, (float) y, (float) across, (float) down, graphics -> {
                graphics.scale(across / unitsAcross, down / unitsDown);
                NodeList shapes = drawing.getChildNodes();
                for (int i = 0; i < shapes.getLength(); i++) {
                    Node shape = shapes.item(i);
                    if (shape instanceof Element element) {
                        draw(graphics, element);
                    }
                }
            });
        }
    }

    private static void draw(Graphics2D graphics, Element element) {
        Ink ink = INKS.get(element.getAttribute("class"));
        java.awt.Shape shape = shape(element);
        if (ink == null || shape == null) {
            return;
        }
        if (ink.fill() != null) {
            graphics.setColor(ink.fill());
            graphics.fill(shape);
        }
        if (ink.line() != null) {
            graphics.setColor(ink.line());
            graphics.setStroke(ink.stroke());
            graphics.draw(shape);
        }
    }

    private static java.awt.@Nullable Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "line" ->
                new Line2D.Double(
                        number(element.getAttribute("x1")),
                        number(element.getAttribute("y1")),
                        number(element.getAttribute("x2")),
                        number(element.getAttribute("y2")));
            case "circle" -> {
                double radius = number(element.getAttribute("r")) * 1.3;
                yield new Ellipse2D.Double(
                        number(element.getAttribute("cx")) - radius,
                        number(element.getAttribute("cy")) - radius,
                        2 * radius,
                        2 * radius);
            }
            case "polyline" -> points(element.getAttribute("points"), false);
            case "polygon" -> points(element.getAttribute("points"), true);
            case "path" -> path(element.getAttribute("d"));
            default -> null;
        };
    }

    private static @Nullable Path2D points(String points, boolean closed) {
        Path2D path = new Path2D.Double();
        for (String point : points.strip().split("\\s+", -1)) {
            int comma = point.indexOf(',');
            if (comma < 0) {
                return null;
            }
            double x = number(point.substring(0, comma));
            double y = number(point.substring(comma + 1));
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    /** A path that begins absolutely and goes on in relative lines, as the charts' diamonds do. */
    private static @Nullable Path2D path(String d) {
        if (!d.startsWith("M") || !d.endsWith("z")) {
            return null;
        }
        Path2D path = new Path2D.Double();
        double x = 0;
        double y = 0;
        for (String step : d.substring(1, d.length() - 1).split("l", -1)) {
            String[] pair = step.strip().split("[ ,]+", -1);
            if (pair.length != 2) {
                return null;
            }
            x += number(pair[0]);
            y += number(pair[1]);
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    private static double number(String text) {
        return text.isBlank() ? 0 : Double.parseDouble(text);
    }
}
