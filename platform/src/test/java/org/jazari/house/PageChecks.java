package org.jazari.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What holds for every page of the platform, whatever it shows. */
final class PageChecks {
    private static final Pattern LEFTOVER = Pattern.compile("[$!]\\{|@(?:if|for|else|endif|endfor|template|param)\\b");
    private static final Pattern EVENT = Pattern.compile("on[a-z]+");

    private final Document page;
    private final String language;
    private final List<String> problems = new ArrayList<>();

    private PageChecks(Document page, String language) {
        this.page = page;
        this.language = language;
    }

    /** What is wrong with a page; empty for a good one. */
    static List<String> problems(Document page, String language) {
        PageChecks checks = new PageChecks(page, language);
        checks.outline();
        checks.names();
        checks.nothingInline();
        checks.leftovers();
        return checks.problems;
    }

    private void outline() {
        exactlyOne("h1");
        exactlyOne("main");
        exactlyOne("header.site");
        exactlyOne("footer.site");
        if (page.title().replace("· Jazari", "").isBlank()) {
            problems.add("no title");
        }
        Element html = page.selectFirst("html");
        if (html == null || !html.attr("lang").equals(language)) {
            problems.add("is not marked as " + language);
        } else if (!html.attr("dir").equals(language.equals("ar") ? "rtl" : "ltr")) {
            problems.add("has the direction " + html.attr("dir"));
        }
        for (Element heading : page.select("h1, h2, h3")) {
            if (heading.text().isBlank()) {
                problems.add("an empty " + heading.tagName());
            }
        }
        for (Element link : page.select("a[href]")) {
            if (link.text().isBlank()
                    && link.select("[aria-label], title, img[alt]").isEmpty()) {
                problems.add("a link without a name to " + link.attr("href"));
            }
        }
    }

    private void exactlyOne(String selector) {
        int count = page.select(selector).size();
        if (count != 1) {
            problems.add(count + " of " + selector);
        }
    }

    private void names() {
        Set<String> ids = new HashSet<>();
        for (Element named : page.select("[id]")) {
            if (!ids.add(named.id())) {
                problems.add("the id " + named.id() + " twice");
            }
        }
        for (Element link : page.select("a[href^=#]")) {
            if (!ids.contains(link.attr("href").substring(1))) {
                problems.add("no anchor " + link.attr("href"));
            }
        }
        for (String reference : List.of("aria-labelledby", "aria-describedby", "aria-controls", "for")) {
            for (Element element : page.select("[" + reference + "]")) {
                for (String id : element.attr(reference).split(" ", -1)) {
                    if (!ids.contains(id)) {
                        problems.add(reference + " names " + id + ", which is not there");
                    }
                }
            }
        }
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            boolean labelled = field.hasAttr("aria-label")
                    || field.closest("label") != null
                    || !page.select("label[for=\"" + field.id() + "\"]").isEmpty();
            if (!labelled) {
                problems.add("a field without a label: " + field.attr("name"));
            }
        }
        for (Element image : page.select("img:not([alt])")) {
            problems.add("an image without a text: " + image.attr("src"));
        }
    }

    private void nothingInline() {
        for (Element script : page.select("script:not([src])")) {
            problems.add("an inline script: " + script.data());
        }
        if (!page.select("style").isEmpty()) {
            problems.add("an inline style sheet");
        }
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                if (name.equals("style") || EVENT.matcher(name).matches()) {
                    problems.add("an inline " + name + " on " + element.tagName());
                }
                if (attribute.getValue().strip().startsWith("javascript:")) {
                    problems.add("a script in " + name);
                }
            }
        }
    }

    private void leftovers() {
        page.stream().forEach(element -> {
            for (TextNode text : element.textNodes()) {
                if (LEFTOVER.matcher(text.text()).find()) {
                    problems.add("a template's leftover: " + text.text().strip());
                }
            }
            for (Attribute attribute : element.attributes()) {
                if (LEFTOVER.matcher(attribute.getValue()).find()) {
                    problems.add("a template's leftover in " + attribute.getKey());
                }
            }
        });
    }
}
