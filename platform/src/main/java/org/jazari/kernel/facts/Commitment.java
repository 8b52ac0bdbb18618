package org.jazari.kernel.facts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jazari.strategyfile.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in a statement in the place of personal data: the SHA-256 of the line {@code jazari.org/commitment/v1}, the
 * length of a random salt in one byte, the salt, and the canonical JSON of the value. With salt and value anyone can check
 * it; without the salt nobody can guess the value from it.
 *
 * @param text {@code sha256:} and the hash in base64url without padding
 */
public record Commitment(String text) {
    /** Bytes of a salt. */
    public static final int SALT_BYTES = 32;

    private static final String FIELD = "commitment";
    private static final Pattern FORM = Pattern.compile("sha256:[A-Za-z0-9_-]{43}");

    public Commitment {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no commitment");
        }
    }

    /** As the verifier of proofs opens it. */
    static Commitment to(byte[] salt, JsonNode value) {
        return new Commitment(
                org.jazari.verifier.Commitment.to(salt, CanonicalJson.of(value)).toString());
    }

    /** The commitment that a node is; empty where it is anything else. */
    public static Optional<Commitment> in(JsonNode node) {
        String text = node.size() == 1 ? node.path(FIELD).asString("") : "";
        return FORM.matcher(text).matches() ? Optional.of(new Commitment(text)) : Optional.empty();
    }

    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put(FIELD, text);
    }
}
