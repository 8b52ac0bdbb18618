package org.jazari.strategy.observatory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jazari.kernel.web.Assets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outlines of a country's regions as SVG paths, out of the TopoJSON that the build fetches (objects.regions, ids are
 * ISO 3166-2 codes). Arcs are simplified once for all regions that share them, so that borders still meet.
 */
@Component
public class RegionMap {
    /** Width of the drawing, in SVG units; the height follows from the outlines. */
    private static final double WIDTH = 560;

    private static final double TOLERANCE = 1.1;
    private static final double SMALLEST_RING_AREA = 6;

    private final Assets assets;
    private final JsonMapper json;
    private volatile Outlines outlines = new Outlines("0 0 0 0", Map.of());
    private volatile boolean read;

    RegionMap(Assets assets, JsonMapper json) {
        this.assets = assets;
        this.json = json;
    }

    /** The outlines; without paths where the build could not fetch them. */
    public Outlines outlines() {
        if (!read) {
            assets.bytes("regions.topo.json").ifPresent(bytes -> outlines = read(json.readTree(bytes)));
            read = true;
        }
        return outlines;
    }

    private static Outlines read(JsonNode topology) {
        List<List<double[]>> arcs = new ArrayList<>();
        JsonNode scale = topology.path("transform").path("scale");
        JsonNode translate = topology.path("transform").path("translate");
        Bounds bounds = new Bounds();
        for (JsonNode arc : topology.path("arcs")) {
            List<double[]> points = new ArrayList<>();
            double x = 0;
            double y = 0;
            for (JsonNode delta : arc) {
                x += delta.get(0).asDouble();
                y += delta.get(1).asDouble();
                double longitude =
                        x * scale.get(0).asDouble() + translate.get(0).asDouble();
                double latitude = y * scale.get(1).asDouble() + translate.get(1).asDouble();
                points.add(bounds.include(new double[] {Math.toRadians(longitude), mercator(latitude)}));
            }
            arcs.add(points);
        }
        double factor = WIDTH / (bounds.maxX - bounds.minX);
        List<List<double[]>> drawn = arcs.stream()
                .map(arc -> LineSimplification.simplify(
                        arc.stream()
                                .map(point -> new double[] {
                                    (point[0] - bounds.minX) * factor, (bounds.maxY - point[1]) * factor
                                })
                                .toList(),
                        TOLERANCE))
                .toList();
        Map<String, String> paths = new LinkedHashMap<>();
        for (JsonNode region : topology.path("objects").path("regions").path("geometries")) {
            StringBuilder path = new StringBuilder();
            boolean multiple = region.path("type").asString().equals("MultiPolygon");
            for (JsonNode polygon : region.path("arcs")) {
                if (multiple) {
                    polygon.forEach(ring -> draw(ring, drawn, path));
                } else {
                    draw(polygon, drawn, path);
                }
            }
            paths.put(region.path("id").asString(), path.toString());
        }
        double height = (bounds.maxY - bounds.minY) * factor;
        return new Outlines(String.format(Locale.ROOT, "-4 -4 %.0f %.0f", WIDTH + 8, height + 8), paths);
    }

    private static double mercator(double latitudeDegrees) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitudeDegrees) / 2));
    }

    private static void draw(JsonNode ring, List<List<double[]>> arcs, StringBuilder path) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode reference : ring) {
            int index = reference.asInt();
            List<double[]> arc = index >= 0 ? arcs.get(index) : arcs.get(~index).reversed();
            points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        if (Math.abs(area(points)) < SMALLEST_RING_AREA) {
            return;
        }
        for (int i = 0; i < points.size(); i++) {
            path.append(
                    String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", points.get(i)[0], points.get(i)[1]));
        }
        path.append('Z');
    }

    private static double area(List<double[]> ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            double[] a = ring.get(i);
            double[] b = ring.get((i + 1) % ring.size());
            twice += a[0] * b[1] - b[0] * a[1];
        }
        return twice / 2;
    }

    /**
     * The drawing.
     *
     * @param viewBox the SVG view box
     * @param paths SVG path data by region code: commands and numbers made here, written into pages as they are
     */
    public record Outlines(String viewBox, Map<String, String> paths) {
        public Outlines {
            paths = Map.copyOf(paths);
        }
    }

    private static final class Bounds {
        private double minX = Double.POSITIVE_INFINITY;
        private double maxX = Double.NEGATIVE_INFINITY;
        private double minY = Double.POSITIVE_INFINITY;
        private double maxY = Double.NEGATIVE_INFINITY;

        double[] include(double[] point) {
            minX = Math.min(minX, point[0]);
            maxX = Math.max(maxX, point[0]);
            minY = Math.min(minY, point[1]);
            maxY = Math.max(maxY, point[1]);
            return point;
        }
    }
}
