package org.jazari.documents.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jazari.documents.layout.Declared;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads title, day of publication and language where pages declare them. */
final class PageMetadata {
    /** Where the day of publication is declared: Open Graph, schema.org, Dublin Core, Parsely, HTML; the attribute that holds it. */
    private static final String[][] PUBLISHED = {
        {"meta[property=article:published_time]", "content"},
        {"meta[itemprop=datePublished]", "content"},
        {"meta[name=date]", "content"},
        {"meta[name=pubdate]", "content"},
        {"meta[name=DC.date.issued]", "content"},
        {"meta[name=parsely-pub-date]", "content"},
        {"time[itemprop=datePublished]", "datetime"},
        {"time[pubdate]", "datetime"},
        {"article time[datetime]", "datetime"},
        {"time[datetime]", "datetime"},
    };

    private static final Pattern JSON_LD = Pattern.compile("\"datePublished\"\\s*:\\s*\"([0-9-]{10})");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})(?:[-_].*)?");

    private PageMetadata() {}

    static Declared of(Document page) {
        return new Declared(title(page), published(page), language(page));
    }

    private static @Nullable String title(Document page) {
        String title = attribute(page, "meta[property=og:title]", "content");
        if (title.isBlank()) {
            Element heading = page.selectFirst("h1");
            title = heading == null ? "" : heading.text();
        }
        if (title.isBlank()) {
            title = page.title();
        }
        return title.isBlank() ? null : title.strip();
    }

    private static @Nullable LocalDate published(Document page) {
        for (String[] where : PUBLISHED) {
            LocalDate day = day(attribute(page, where[0], where[1]));
            if (day != null) {
                return day;
            }
        }
        for (Element script : page.select("script[type=application/ld+json]")) {
            Matcher declared = JSON_LD.matcher(script.data());
            LocalDate day = declared.find() ? day(declared.group(1)) : null;
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable String language(Document page) {
        Element html = page.selectFirst("html");
        String declared = html == null ? "" : html.attr("lang").strip().toLowerCase(Locale.ROOT);
        Matcher language = LANGUAGE.matcher(declared);
        return language.matches() ? language.group(1) : null;
    }

    private static String attribute(Document page, String query, String attribute) {
        Element where = query.startsWith("meta") ? page.head() : page;
        Element element = where.selectFirst(query);
        return element == null ? "" : element.attr(attribute);
    }

    private static @Nullable LocalDate day(String declared) {
        Matcher day = DAY.matcher(declared);
        if (!day.lookingAt()) {
            return null;
        }
        try {
            return LocalDate.parse(day.group());
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
