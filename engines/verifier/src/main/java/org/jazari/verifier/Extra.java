package org.jazari.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<String> MEMBERS = Set.of("format", "leaf", "disclosures");

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
        if (!MEMBERS.containsAll(((Json.Members) json).members().keySet())) { // or a disclosure could be dropped unseen
            throw new RefusedException(Reason.BAD_EXTRA, "unknown member");
        }
        Optional<String> leaf = json.text("leaf");
        if (leaf.isEmpty()) {
            throw new RefusedException(Reason.BAD_EXTRA, "no leaf");
        }
        List<Disclosure> disclosures = new ArrayList<>();
        Json given = json.member("disclosures").orElse(new Json.Items(List.of()));
        if (!(given instanceof Json.Items array)) {
            throw new RefusedException(Reason.BAD_EXTRA, "disclosures");
        }
        for (Json disclosure : array.items()) {
            disclosures.add(Disclosure.parse(disclosure));
        }
        return Optional.of(new Extra(leaf.get(), disclosures));
    }

    /** As it travels, in base64. */
    public String base64() {
        StringBuilder json = new StringBuilder("{\"format\":\"" + FORMAT + "\",\"leaf\":" + Json.quoted(leaf));
        String separator = ",\"disclosures\":[";
        for (Disclosure disclosure : disclosures) {
            json.append(separator).append(disclosure.json());
            separator = ",";
        }
        json.append(disclosures.isEmpty() ? "}" : "]}");
        return Base64.getEncoder().encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
