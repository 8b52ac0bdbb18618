package org.jazari.kernel.facts;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Personal data in facts. A statement holds a commitment in its place; what the commitment opens to is kept beside it
 * until somebody erases it. Who reads a fact gets the data where they are, and the commitment where they were.
 */
public final class PersonalData {
    /** What readers see in the place of a name that was erased; no username can be it. */
    public static final String ERASED = "[…]";

    /** The place of the actor in a statement. */
    public static final String ACTOR = "/actor";

    private static final String PAYLOAD = "/payload";
    private static final SecureRandom RANDOM = new SecureRandom();

    private PersonalData() {}

    /** A text of a payload, or {@link #ERASED}. */
    public static String text(JsonNode node) {
        return Commitment.in(node).isPresent() ? ERASED : node.asString("");
    }

    /** Opens one commitment: its place in the statement, the salt in base64url, and the value. */
    record Disclosure(String pointer, String salt, JsonNode value) {
        static Disclosure of(String pointer, JsonNode value) {
            byte[] salt = new byte[Commitment.SALT_BYTES];
            RANDOM.nextBytes(salt);
            return of(pointer, salt, value);
        }

        static Disclosure of(String pointer, byte[] salt, JsonNode value) {
            return new Disclosure(
                    pointer, Base64.getUrlEncoder().withoutPadding().encodeToString(salt), value);
        }

        byte[] saltBytes() {
            return Base64.getUrlDecoder().decode(salt);
        }

        Commitment commitment() {
            return Commitment.to(saltBytes(), value);
        }
    }

    /**
     * Draws a salt for each personal part of a payload.
     *
     * @throws IllegalArgumentException where a fact names a part that its payload does not have
     */
    static List<Disclosure> disclosures(NewFact fact) {
        List<Disclosure> disclosures = new ArrayList<>();
        for (String place : fact.personal()) {
            JsonNode value = fact.payload().at(place);
            if (value.isMissingNode()) {
                throw new IllegalArgumentException("The payload of " + fact.type() + " has nothing at " + place);
            }
            disclosures.add(Disclosure.of(PAYLOAD + place, value));
        }
        return disclosures;
    }

    /** The commitment at a place of a statement's payload. */
    static Optional<Commitment> find(ObjectNode payload, String placeInStatement) {
        return placeInStatement.startsWith(PAYLOAD + "/")
                ? Commitment.in(payload.at(placeInStatement.substring(PAYLOAD.length())))
                : Optional.empty();
    }

    /** Sets a value of a statement's payload; a place elsewhere, or one that is not there, is passed over. */
    static void put(ObjectNode payload, String placeInStatement, JsonNode value) {
        if (!placeInStatement.startsWith(PAYLOAD + "/")) {
            return;
        }
        JsonPointer place = JsonPointer.compile(placeInStatement.substring(PAYLOAD.length()));
        switch (payload.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), value);
            default -> {}
        }
    }
}
