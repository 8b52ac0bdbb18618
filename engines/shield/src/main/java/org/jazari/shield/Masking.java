package org.jazari.shield;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/** Replaces findings by pseudonyms, over all passages of one request. */
final class Masking {
    private final Policy policy;
    private final PseudonymKey key;
    private final Conversation conversation;
    private final Map<String, String> valueOf = new HashMap<>();
    private final Map<Value, String> pseudonymOf = new HashMap<>();
    private @Nullable Mac mac;

    private record Value(PersonalData type, String text) {}

    Masking(Policy policy, PseudonymKey key, Conversation conversation) {
        this.policy = policy;
        this.key = key;
        this.conversation = conversation;
    }

    String mask(Passage passage, List<Finding> findings) {
        String text = passage.text();
        StringBuilder masked = null;
        int copied = 0;
        JsonStrings strings = new JsonStrings(text);
        for (Finding finding : findings) {
            if (policy.action(finding.type()) != Action.MASK) {
                continue;
            }
            if (masked == null) {
                masked = new StringBuilder(text.length() + 64);
            }
            String written = text.substring(finding.start(), finding.end());
            masked.append(text, copied, finding.start());
            if (passage.syntax() == Syntax.PLAIN) {
                masked.append(pseudonym(finding.type(), written));
            } else {
                String pseudonym = pseudonym(finding.type(), JsonEscapes.decode(written));
                boolean number = !strings.isInside(finding.start()) && isDigits(written);
                masked.append(number ? "\"" + pseudonym + "\"" : pseudonym);
            }
            copied = finding.end();
        }
        return masked == null
                ? text
                : masked.append(text, copied, text.length()).toString();
    }

    /** A number of JSON: its pseudonym needs quotation marks where it needed none. */
    private static boolean isDigits(String written) {
        return written.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    Pseudonyms pseudonyms() {
        return new Pseudonyms(valueOf);
    }

    private String pseudonym(PersonalData type, String text) {
        return pseudonymOf.computeIfAbsent(new Value(type, text), value -> {
            // Two values with one pseudonym are as likely as guessing a key of 65 bits; the counter makes it
            // impossible.
            for (int attempt = 0; ; attempt++) {
                String pseudonym = PseudonymShape.of(type, digest(value, attempt));
                if (valueOf.putIfAbsent(pseudonym, text) == null) {
                    return pseudonym;
                }
            }
        });
    }

    private byte[] digest(Value value, int attempt) {
        if (mac == null) {
            mac = key.mac();
        }
        byte[] id = conversation.id().getBytes(StandardCharsets.UTF_8);
        // Lengths first: no two different inputs are the same bytes.
        mac.update(new byte[] {
            (byte) value.type().tag().charAt(0),
            (byte) value.type().tag().charAt(1),
            (byte) value.type().tag().charAt(2),
            (byte) attempt,
            (byte) (id.length >> 24),
            (byte) (id.length >> 16),
            (byte) (id.length >> 8),
            (byte) id.length
        });
        mac.update(id);
        for (int i = 0; i < value.text().length(); i++) { // UTF-16, because UTF-8 has no unpaired surrogates
            char c = value.text().charAt(i);
            mac.update((byte) (c >> 8));
            mac.update((byte) c);
        }
        return mac.doFinal();
    }
}
