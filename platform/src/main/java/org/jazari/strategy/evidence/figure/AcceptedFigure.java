package org.jazari.strategy.evidence.figure;

import java.math.BigDecimal;
import java.time.Instant;
import org.jazari.kernel.language.Translator;
import org.jazari.quantities.Language;
import org.jazari.quantities.Languages;
import org.jazari.strategy.evidence.FigureWords;
import org.jazari.strategy.evidence.Passage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A figure of a document that an officer stands by.
 *
 * @param factId its permanent name
 * @param payload what the fact says
 */
public record AcceptedFigure(String factId, ObjectNode payload, Instant acceptedAt, String acceptedBy) {

    /** The path of its public page, without language. */
    public String path() {
        return "/evidence/" + factId;
    }

    /** A text of the payload; empty where it says nothing. */
    public String text(String field) {
        return payload.path(field).asString("");
    }

    public int number(String field) {
        return payload.path(field).asInt();
    }

    /** Whether the officer changed what the engine read. */
    public boolean edited() {
        return payload.has("read");
    }

    /** The figure in words. */
    public String value(Translator texts) {
        return value(payload, texts);
    }

    /** The figure as the engine read it, in words. */
    public String read(Translator texts) {
        return value(payload.withObject("read"), texts);
    }

    private static String value(ObjectNode figure, Translator texts) {
        @Nullable String upper = figure.path("upper").asString(null);
        return FigureWords.value(
                new BigDecimal(figure.path("value").asString()),
                upper == null ? null : new BigDecimal(upper),
                figure.path("bound").asString(),
                figure.path("unit").asString(),
                figure.path("per").asString(null),
                texts);
    }

    /** The passage, with the figure's own characters in it. */
    public Passage passage() {
        String passage = text("passage");
        int from = number("start") - number("passageStart");
        int to = number("end") - number("passageStart");
        return new Passage(passage.substring(0, from), passage.substring(from, to), passage.substring(to));
    }

    public String lang() {
        return language().code();
    }

    public String dir() {
        return FigureWords.dir(language());
    }

    private Language language() {
        String passage = text("passage");
        return Languages.guess(passage, 0, passage.length());
    }
}
