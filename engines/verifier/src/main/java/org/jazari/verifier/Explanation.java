package org.jazari.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A verdict in plain words. Text that comes from the proof is made harmless before it is printed. */
final class Explanation {
    /** What a public fact says of itself, in the order in which people ask. */
    private static final List<String> FIELDS =
            List.of("type", "subject", "recordedAt", "actor", "visibility", "id", "payload");

    /** Characters of one value. */
    private static final int LONGEST_VALUE = 2000;

    private final Words words;
    private final StringBuilder out = new StringBuilder();

    private Explanation(Words words) {
        this.words = words;
    }

    /**
     * Explains a verdict.
     *
     * @param source where the trusted keys come from, in the reader's language
     */
    static String of(Verdict verdict, TrustPolicy policy, String source, Words words) {
        Explanation explanation = new Explanation(words);
        if (verdict instanceof Verdict.Verified verified) {
            explanation.verified(verified, policy);
        } else if (verdict instanceof Verdict.Refused refused) {
            explanation.line(words.say("refused"));
            explanation.line(words.say("reason." + refused.reason()) + " [" + Strict.printable(refused.detail()) + "]");
        }
        explanation.trust(policy, source);
        return explanation.out.toString();
    }

    private void verified(Verdict.Verified verified, TrustPolicy policy) {
        line(words.say("verified"));
        line("");
        line(words.say("published"));
        if (verified.statement().isPresent()) {
            statement(verified.statement().get());
        } else {
            field(words.say("field.entry"), verified.leaf());
        }
        for (Map.Entry<String, String> disclosed : verified.disclosed().entrySet()) {
            field(words.say("disclosed", Strict.printable(disclosed.getKey())), disclosed.getValue());
        }
        for (String path : verified.erased()) {
            line("  " + words.say("erased", Strict.printable(path)));
        }
        line("");
        log(verified, policy);
        line("");
    }

    private void statement(Json statement) {
        for (String name : FIELDS) {
            Optional<Json> value = statement.member(name);
            if (value.isPresent()) {
                field(words.say("field." + name), plain(value.get()));
            }
        }
        for (Map.Entry<String, Json> other :
                ((Json.Members) statement).members().entrySet()) {
            if (!FIELDS.contains(other.getKey())) {
                field(other.getKey(), plain(other.getValue()));
            }
        }
    }

    /** A text as it is, anything else as JSON. */
    private static String plain(Json value) {
        return value instanceof Json.Text text ? text.text() : value.json();
    }

    private void log(Verdict.Verified verified, TrustPolicy policy) {
        Checkpoint checkpoint = verified.signed().checkpoint();
        field(words.say("log"), checkpoint.origin());
        field(words.say("entry"), words.say("entry.of", verified.index() + 1, checkpoint.size()));
        field(words.say("root"), checkpoint.root().toString());
        for (SignedCheckpoint.Signer signer : verified.signed().log()) {
            field(words.say("signed"), signer(signer));
        }
        for (SignedCheckpoint.Signer signer : verified.signed().witnesses()) {
            field(words.say("witness"), signer(signer));
        }
        if (verified.signed().witnesses().isEmpty()) {
            line("  " + words.say(policy.witnesses().isEmpty() ? "witness.none-asked" : "witness.none"));
        }
        for (VerifierKey key : verified.signed().unchecked()) {
            line("  "
                    + words.say(
                            "unchecked",
                            Strict.printable(key.shortName()),
                            key.type().algorithm()));
        }
    }

    private String signer(SignedCheckpoint.Signer signer) {
        String name = signer.key().shortName();
        return signer.time() == 0 ? name : words.say("at", name, moment(signer.time()));
    }

    private static String moment(long seconds) {
        try {
            return Instant.ofEpochSecond(seconds).toString();
        } catch (DateTimeException beyond) {
            return Long.toString(seconds);
        }
    }

    private void trust(TrustPolicy policy, String source) {
        line(words.say("trusted", source));
        for (VerifierKey key : policy.logs()) {
            line("  " + words.say("trusted.log", Strict.printable(key.shortName())));
        }
        for (VerifierKey key : policy.witnesses()) {
            line("  " + words.say("trusted.witness", Strict.printable(key.shortName())));
        }
        if (!policy.asksForWitnesses()) {
            line("  " + words.say("trusted.no-witness"));
        }
    }

    private void field(String name, String value) {
        String safe = Strict.printable(value);
        line("  " + Strict.printable(name) + ": "
                + (safe.length() > LONGEST_VALUE ? safe.substring(0, LONGEST_VALUE) + "..." : safe));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
