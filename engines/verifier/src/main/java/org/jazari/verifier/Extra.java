package org.jazari.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jazari.verifier.RefusedException.Reason;

/**
 * What a Jazari proof carries in its extra part: the entry itself, and what opens its commitments. Nothing in it is believed before the
 * tree and the commitments confirm it.
 *
 * <p>In JSON: {@code {"format":"jazari.org/proof-extra/v1","leaf":"...","disclosures":[{"path":"...","salt":"...","value":"..."}]}}.
 *
 * @param leaf the entry's text
 */
public record Extra(String leaf, List<Disclosure> disclosures) {
    static final String FORMAT = "jazari.org/proof-extra/v1";

    public Extra {
        disclosures = List.copyOf(disclosures);
    }

    /** The extra part of one of our proofs; empty where it is another application's. */
    static Optional<Extra> parse(byte[] bytes) throws RefusedException {
        Json json;
        try {
            json = Json.parse(Strict.utf8(bytes));
        } catch (RefusedException foreign) {
            return Optional.empty();
        }
        if (!json.text("format").equals(Optional.of(FORMAT))) {
            return Optional.empty();
        }
        String leaf = json.text("leaf").orElseThrow(() -> new RefusedException(Reason.BAD_EXTRA, "no leaf"));
        List<Disclosure> disclosures = new ArrayList<>();
        Json given = json.member("disclosures").orElse(new Json.Items(List.of()));
        if (!(given instanceof Json.Items array)) {
            throw new RefusedException(Reason.BAD_EXTRA, "disclosures");
        }
        for (Json disclosure : array.items()) {
            disclosures.add(Disclosure.parse(disclosure));
        }
        return Optional.of(new Extra(leaf, disclosures));
    }

    /** As it travels. */
    public byte[] bytes() {
        StringBuilder json = new StringBuilder("{\"format\":\"" + FORMAT + "\",\"leaf\":" + quoted(leaf));
        String separator = ",\"disclosures\":[";
        for (Disclosure disclosure : disclosures) {
            json.append(separator).append(disclosure.json());
            separator = ",";
        }
        return json.append(disclosures.isEmpty() ? "}" : "]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
