package org.jazari.assessment.imports;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Texts of question banks, which come as HTML, as plain texts. */
final class ImportedTexts {
    private static final int LONGEST = 20_000;

    private ImportedTexts() {}

    /** A title of SurveyJS: one text for all languages, or {@code default} (English) and {@code fr}. */
    static ObjectNode survey(JsonNode title, String otherwise) {
        String english = title.isString()
                ? title.stringValue()
                : title.path("default").asString(title.path("en").asString(""));
        String french =
                title.isString() ? title.stringValue() : title.path("fr").asString(english);
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        texts.put("en", plain(english, otherwise));
        texts.put("fr", plain(french, otherwise));
        return texts;
    }

    /** A Dutch text; definitions that the page shows on demand are left out. */
    static ObjectNode dutch(String html, String otherwise) {
        return JsonNodeFactory.instance.objectNode().put("nl", plain(html, otherwise));
    }

    static String plain(String html, String otherwise) {
        Document document = Jsoup.parseBodyFragment(html);
        document.select(".aiv-definition-text").remove();
        String text = document.text().strip();
        String kept = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return kept.isEmpty() ? otherwise : kept;
    }
}
