package org.jazari.gateway.dataplane.shielding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jazari.gateway.dataplane.configuration.Administration;
import org.jazari.gateway.dataplane.configuration.ApiKey;
import org.jazari.gateway.dataplane.json.Edits;
import org.jazari.gateway.dataplane.json.JsonKind;
import org.jazari.gateway.dataplane.json.JsonTape;
import org.jazari.gateway.dataplane.json.JsonText;
import org.jazari.shield.Conversation;
import org.jazari.shield.Passage;
import org.jazari.shield.PersonalData;
import org.jazari.shield.Policy;
import org.jazari.shield.PseudonymKey;
import org.jazari.shield.Screening;
import org.jazari.shield.Shield;

/** Puts the shield before a request: finds its texts, and edits what must not leave. */
public final class Shielding {
    private record Whose(String administration, Policy policy) {}

    private final PseudonymKey secret;
    private final Map<Whose, Shield> shields = new ConcurrentHashMap<>();

    /** @param secret of the gateway; each administration's is derived from it */
    public Shielding(PseudonymKey secret) {
        this.secret = secret;
    }

    /** What became of a request. */
    public sealed interface Outcome {
        /**
         * It may go on, with the edits made.
         *
         * @param found how often each class was found
         * @param sovereignOnly whether what stays unmasked, or cannot be looked into, may go to sovereign upstreams only
         * @param media how much there is that cannot be looked into
         * @param mediaBytes of it in the request
         */
        record Passed(Map<String, Integer> found, boolean sovereignOnly, int media, int mediaBytes, Masked masked)
                implements Outcome {}

        /** The administration's policy forbids these classes. */
        record Blocked(Map<String, Integer> found) implements Outcome {}

        /** A text already looks like a pseudonym. */
        record HoldsPseudonym(int node) implements Outcome {}

        /** Personal data where nothing can be masked: a number, or a token of the interface. */
        record Unmaskable(int node, PersonalData type) implements Outcome {}
    }

    /** Screens a request; the edits of what is masked are added to {@code edits}. */
    public Outcome screen(JsonTape tape, ApiKey key, Edits edits) {
        Administration administration = key.application().administration();
        Shield shield = shields.computeIfAbsent(
                new Whose(administration.id(), administration.shield()),
                whose -> Shield.of(whose.policy(), secret.forAdministration(whose.administration())));
        RequestTexts texts = new RequestTexts(tape);
        Conversation conversation = conversation(tape, key);
        if (!texts.fixed().isEmpty()) {
            Screening screened = shield.screen(texts.fixed(), conversation);
            if (!(screened instanceof Screening.Passed passed
                    && passed.findings().isEmpty())) {
                return unmaskable(screened, texts);
            }
        }
        return switch (shield.screen(texts.passages(), conversation)) {
            case Screening.Passed passed -> {
                mask(tape, texts, passed.texts(), edits);
                yield new Outcome.Passed(
                        counts(passed.findings()),
                        passed.sovereignOnly() || (texts.media() > 0 && administration.mediaSovereignOnly()),
                        texts.media(),
                        texts.mediaBytes(),
                        Masked.of(passed.pseudonyms(), texts.passages(), passed.texts()));
            }
            case Screening.Blocked blocked -> new Outcome.Blocked(counts(blocked.findings()));
            case Screening.Refused refused ->
                new Outcome.HoldsPseudonym(texts.nodes().get(refused.passage()));
        };
    }

    private static Outcome unmaskable(Screening screened, RequestTexts texts) {
        return switch (screened) {
            case Screening.Passed passed -> unmaskable(passed.findings().getFirst(), texts);
            case Screening.Blocked blocked -> unmaskable(blocked.findings().getFirst(), texts);
            case Screening.Refused refused ->
                new Outcome.HoldsPseudonym(texts.fixedNodes().get(refused.passage()));
        };
    }

    private static Outcome unmaskable(Screening.Located located, RequestTexts texts) {
        return new Outcome.Unmaskable(
                texts.fixedNodes().get(located.passage()), located.finding().type());
    }

    private static void mask(JsonTape tape, RequestTexts texts, List<String> masked, Edits edits) {
        for (int i = 0; i < masked.size(); i++) {
            Passage before = texts.passages().get(i);
            if (!masked.get(i).equals(before.text())) {
                edits.replace(tape, texts.nodes().get(i), JsonText.quoted(masked.get(i)));
            }
        }
    }

    private static Map<String, Integer> counts(List<Screening.Located> findings) {
        Map<PersonalData, Integer> counts = new EnumMap<>(PersonalData.class);
        findings.forEach(one -> counts.merge(one.finding().type(), 1, Integer::sum));
        Map<String, Integer> named = new TreeMap<>();
        counts.forEach((type, count) -> named.put(type.code(), count));
        return named;
    }

    /** A conversation is told by how it began: clients send all of it again with each turn, and nothing else that stays. */
    private static Conversation conversation(JsonTape tape, ApiKey key) {
        int messages = tape.find(0, "messages");
        int from = messages;
        if (tape.is(messages, JsonKind.ARRAY)) {
            for (int item = messages + 1; item < tape.after(messages); item = tape.after(item)) {
                from = item;
                if (tape.text(item, "role").filter("user"::equals).isPresent()) {
                    break;
                }
            }
        }
        return new Conversation(key.application().id() + "\0" + (from < 0 || from == messages ? "" : tape.raw(from)));
    }
}
