package org.jazari.documents.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jazari.documents.Reason;
import org.jazari.documents.Role;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What tags and the names of classes say of the text in them. */
final class Markup {
    /** Elements whose text is never shown as text, or is no more than the label of a field. */
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "canvas",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "head",
            "select",
            "textarea",
            "datalist",
            "map",
            "frameset",
            "noframes");

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("h1", Role.HEADING),
            Map.entry("h2", Role.HEADING),
            Map.entry("h3", Role.HEADING),
            Map.entry("h4", Role.HEADING),
            Map.entry("h5", Role.HEADING),
            Map.entry("h6", Role.HEADING),
            Map.entry("li", Role.LIST_ITEM),
            Map.entry("dd", Role.LIST_ITEM),
            Map.entry("tr", Role.LIST_ITEM),
            Map.entry("caption", Role.CAPTION),
            Map.entry("figcaption", Role.CAPTION));

    private static final Map<String, Reason> TAGS = Map.of(
            "nav", Reason.NAVIGATION,
            "menu", Reason.NAVIGATION,
            "button", Reason.NAVIGATION,
            "form", Reason.NAVIGATION,
            "dialog", Reason.COOKIES,
            "footer", Reason.FOOTER,
            "aside", Reason.UNRELATED_HEADLINES,
            "address", Reason.BYLINE_OR_DATE,
            "time", Reason.BYLINE_OR_DATE);

    /** Words in the names of classes, ids and ARIA roles. */
    private static final Map<String, Reason> WORDS = new HashMap<>();

    static {
        words(Reason.COOKIES, "cookie cookies consent gdpr rgpd didomi onetrust");
        words(Reason.NEWSLETTER, "newsletter newsletters subscribe subscription abonnement infolettre paywall");
        words(Reason.COMMENTS, "comment comments commentaire commentaires disqus respond");
        words(Reason.SHARE, "share sharing sharer social socials partage partager addtoany addthis followus");
        words(Reason.TAGS, "tags taglist tagcloud keywords");
        words(Reason.BYLINE_OR_DATE, "author authors auteur byline biography bio dateline pubdate timestamp postmeta");
        words(
                Reason.ADVERTISEMENT,
                "ad ads advert adverts advertisement advertising banner sponsor sponsored pub publicite promo");
        words(Reason.READ_ALSO, "related readalso relatedposts recommended recommendations recommandations similar");
        words(
                Reason.UNRELATED_HEADLINES,
                "sidebar widget widgets popular trending mostread latest teasers ticker carousel");
        words(
                Reason.NAVIGATION,
                "nav navbar navigation menu submenu breadcrumb breadcrumbs ariane pagination pager toolbar topbar skip sronly offcanvas");
        words(Reason.FOOTER, "footer colophon legal");
        words(Reason.COPYRIGHT, "copyright");
    }

    private static final Set<String> TEASERS =
            Set.of("teaser", "related", "read-more", "readmore", "lire-aussi", "see-also");

    private Markup() {}

    static boolean hasNoText(Element element) {
        return WITHOUT_TEXT.contains(element.normalName());
    }

    static boolean isHidden(Element element) {
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || (!style.isEmpty() && hides(style.toLowerCase(Locale.ROOT).replace(" ", "")));
    }

    static @Nullable Role role(Element element) {
        return ROLES.get(element.normalName());
    }

    /** Whether its name says that it may announce another article; the text's own lead may be called so too, so that only links in it tell. */
    static boolean isTeaser(Element element) {
        String names = element.attr("class").toLowerCase(Locale.ROOT);
        return !names.isEmpty() && TEASERS.stream().anyMatch(names::contains);
    }

    /** The furniture that an element's name says it is, or null. */
    static @Nullable Reason reason(Element element) {
        Reason named = named(element);
        return named != null ? named : TAGS.get(element.normalName());
    }

    private static @Nullable Reason named(Element element) {
        if (element.attributesSize() == 0) {
            return null;
        }
        for (String attribute : new String[] {"class", "id", "role"}) {
            Reason reason = inNames(element.attr(attribute));
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    /** Looks up each name, its words, and its words two by two ({@code read-also}). */
    private static @Nullable Reason inNames(String names) {
        String before = "";
        int start = 0;
        for (int i = 0; i <= names.length() && !names.isEmpty(); i++) {
            boolean ends = i == names.length() || !Character.isLetterOrDigit(names.charAt(i)) || isHump(names, i);
            if (ends && i > start) {
                String word = names.substring(start, i).toLowerCase(Locale.ROOT);
                Reason pair = WORDS.get(before + word);
                Reason reason = pair != null ? pair : WORDS.get(word);
                if (reason != null) {
                    return reason;
                }
                before = word;
            }
            if (ends) {
                start = i < names.length() && Character.isLetterOrDigit(names.charAt(i)) ? i : i + 1;
            }
        }
        return null;
    }

    private static boolean isHump(String names, int i) {
        return i > 0 && Character.isUpperCase(names.charAt(i)) && Character.isLowerCase(names.charAt(i - 1));
    }

    private static boolean hides(String style) {
        return style.contains("display:none") || style.contains("visibility:hidden") || style.contains("font-size:0");
    }

    private static void words(Reason reason, String words) {
        for (String word : words.split(" ", -1)) {
            WORDS.put(word, reason);
        }
    }
}
