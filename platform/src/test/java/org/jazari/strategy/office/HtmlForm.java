package org.jazari.strategy.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form of a page, filled in and sent the way browsers do: successful controls in their order, line ends as CR LF. */
public final class HtmlForm {
    private final Document page;
    private final Element form;

    private HtmlForm(Document page, Element form) {
        this.page = page;
        this.form = form;
    }

    /** The first form of a page that posts to an address that contains {@code action}. */
    public static HtmlForm of(String html, String action) {
        Document page = Jsoup.parse(html);
        Element form = page.select("form[method=post]").stream()
                .filter(candidate -> candidate.attr("action").contains(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form to " + action + " in " + html));
        return new HtmlForm(page, form);
    }

    public Document page() {
        return page;
    }

    /** Types into a field. */
    public HtmlForm type(String name, String value) {
        Element control = control(name);
        switch (control.normalName()) {
            case "textarea" -> control.text("").appendText("\n" + value);
            case "select" -> {
                control.select("option").removeAttr("selected");
                control.select("option").stream()
                        .filter(option -> option.attr("value").equals(value))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No option " + value + " in " + name))
                        .attr("selected", "");
            }
            default -> control.attr("value", value);
        }
        return this;
    }

    /** Ticks or clears one of the boxes of a name. */
    public HtmlForm tick(String name, String value, boolean ticked) {
        Element box = form.select("input[type=checkbox]").stream()
                .filter(candidate -> candidate.attr("name").equals(name)
                        && candidate.attr("value").equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No box " + name + " = " + value));
        if (ticked) {
            box.attr("checked", "");
        } else {
            box.removeAttr("checked");
        }
        return this;
    }

    public Element control(String name) {
        return form.select("input, textarea, select").stream()
                .filter(candidate -> candidate.attr("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + name));
    }

    /** What a browser sends when no button was pressed. */
    public List<Map.Entry<String, String>> fields() {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (Element control : form.select("input, textarea, select")) {
            String name = control.attr("name");
            boolean unticked = control.attr("type").equals("checkbox") && !control.hasAttr("checked");
            if (name.isEmpty() || name.equals("_csrf") || unticked) {
                continue;
            }
            fields.add(Map.entry(name, value(control).replace("\n", "\r\n")));
        }
        return fields;
    }

    /** The same with a button. */
    public List<Map.Entry<String, String>> fields(String button, String value) {
        List<Map.Entry<String, String>> fields = fields();
        fields.add(Map.entry(button, value));
        return fields;
    }

    /** As a servlet gives them to the platform. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        fields().forEach(field -> parameters
                .computeIfAbsent(field.getKey(), name -> new ArrayList<>())
                .add(field.getValue()));
        return parameters;
    }

    private static String value(Element control) {
        return switch (control.normalName()) {
            case "textarea" -> {
                String text = control.wholeText();
                yield text.startsWith("\n") ? text.substring(1) : text;
            }
            case "select" -> {
                Element selected = control.selectFirst("option[selected]");
                Element first = control.selectFirst("option");
                yield selected != null ? selected.attr("value") : first == null ? "" : first.attr("value");
            }
            default -> control.attr("value");
        };
    }
}
