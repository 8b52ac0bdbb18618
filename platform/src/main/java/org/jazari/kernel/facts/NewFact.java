package org.jazari.kernel.facts;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact about to be recorded.
 *
 * @param type what kind of thing happened, {@code service.noun-verb} in the past tense, such as
 *     {@code strategy.observation-recorded}
 * @param subject what it happened to, {@code kind/id}, such as {@code indicator/ai-readiness-rank}
 * @param visibility whether the public may read it
 * @param payload what happened, as a JSON object; stored in canonical form (RFC 8785)
 * @param personal the places in the payload (RFC 6901) that hold personal data: they can be erased later; the actor is
 *     personal by itself
 */
public record NewFact(String type, String subject, Visibility visibility, ObjectNode payload, List<String> personal) {
    private static final Pattern TYPE = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");
    private static final int MAX_SUBJECT_CHARACTERS = 200;

    public NewFact {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("Fact type \"" + type + "\" is not of the form service.noun-verb");
        }
        if (subject.isBlank() || subject.length() > MAX_SUBJECT_CHARACTERS) {
            throw new IllegalArgumentException(
                    "Fact subject \"" + subject + "\" is blank or over " + MAX_SUBJECT_CHARACTERS + " characters");
        }
        payload = payload.deepCopy();
        personal = List.copyOf(personal);
    }

    /** A fact whose payload holds no personal data. */
    public NewFact(String type, String subject, Visibility visibility, ObjectNode payload) {
        this(type, subject, visibility, payload, List.of());
    }
}
