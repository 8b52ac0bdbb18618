package org.jazari.kernel.ledger;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jazari.kernel.web.PublicResponses;
import org.jazari.ledger.BrokenLogException;
import org.jazari.ledger.witness.WitnessClient;
import org.jazari.verifier.NoteSignature;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the witnesses, in the background, to cosign what the log has signed. No reader and no writer of facts waits for them. A witness
 * that knows another tree is a matter for people: it is shown and logged until it is explained.
 */
@Component
public class Witnesses implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Witnesses.class);

    /** What a witness last did. */
    public enum State {
        /** It has not been asked yet. */
        UNKNOWN,
        /** It has cosigned the tree of today, or one of a moment ago. */
        COSIGNS,
        /** It does not answer. */
        UNREACHABLE,
        /** It answers, and refuses. */
        REFUSES,
        /** It knows another tree than this log has: a roll-back, a fork, or a stolen key. */
        CONTRADICTS
    }

    /**
     * A witness as the public may see it.
     *
     * @param size of the last tree that it cosigned since the platform started or before; 0 for none
     * @param cosigned when, by its own clock; null for never
     */
    public record Seen(
            String name,
            VerifierKey key,
            State state,
            long size,
            @Nullable Instant cosigned) {}

    private final LedgerProperties properties;
    private final PublicLedger ledger;
    private final PublicResponses responses;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile List<Asked> asked = List.of();
    private volatile String policy = "";
    private volatile boolean running;
    private @Nullable Thread thread;

    Witnesses(LedgerProperties properties, PublicLedger ledger, PublicResponses responses) {
        this.properties = properties;
        this.ledger = ledger;
        this.responses = responses;
    }

    /** One witness, and what is known of it. Only the thread that asks writes. */
    private static final class Asked {
        private final WitnessList.Listed listed;
        private final WitnessClient client;
        private volatile State state = State.UNKNOWN;
        private String last = ""; // text of the last note that it cosigned

        private Asked(WitnessList.Listed listed, HttpClient client) {
            this.listed = listed;
            this.client = new WitnessClient(client, listed.address(), List.of(listed.key()));
        }
    }

    /** All witnesses that are asked. */
    public List<Seen> seen() {
        Optional<SignedNote> cosigned = ledger.cosigned();
        return asked.stream().map(witness -> seen(witness, cosigned)).toList();
    }

    private static Seen seen(Asked witness, Optional<SignedNote> cosigned) {
        long size = 0;
        @Nullable Instant moment = null;
        VerifierKey key = witness.listed.key();
        for (NoteSignature signature : cosigned.map(SignedNote::signatures).orElse(List.of())) {
            if (key.claims(signature)) {
                try {
                    moment = Instant.ofEpochSecond(key.verify(cosigned.orElseThrow(), signature));
                    size = LedgerEntries.checkpoint(cosigned.orElseThrow()).size();
                } catch (RefusedException notItsOwn) {
                    log.warn("A cosignature of {} does not verify: {}", key.shortName(), notItsOwn.detail());
                }
            }
        }
        return new Seen(witness.listed.name(), key, witness.state, size, moment);
    }

    /** Whom to trust, as the operator proposes it: a C2SP tlog-policy with the log's keys and its witnesses. */
    String policy() {
        StringBuilder text = new StringBuilder();
        ledger.keys().forEach(key -> text.append("log ").append(key).append('\n'));
        return text.append(policy.isEmpty() ? "quorum none\n" : policy).toString();
    }

    /** The vkeys of the log and its witnesses, separated by spaces: what pages hand to the browser's verifier. */
    String trusted() {
        List<VerifierKey> keys = new ArrayList<>(ledger.keys());
        asked.forEach(witness -> keys.add(witness.listed.key()));
        return String.join(" ", keys.stream().map(VerifierKey::toString).toList());
    }

    /** Asks everybody who has not cosigned the checkpoint of now. Returns whether anything new was cosigned. */
    boolean ask() {
        SignedNote note = ledger.checkpoint();
        List<NoteSignature> cosignatures = new ArrayList<>();
        boolean fresh = false;
        for (Asked witness : asked) {
            if (witness.last.equals(note.text())) {
                note.signatures().stream().filter(witness.listed.key()::claims).forEach(cosignatures::add);
                continue;
            }
            List<NoteSignature> given = ask(witness, note);
            cosignatures.addAll(given);
            fresh |= !given.isEmpty();
        }
        if (fresh) {
            List<NoteSignature> all = new ArrayList<>(note.signatures());
            cosignatures.stream().filter(one -> !all.contains(one)).forEach(all::add);
            ledger.publishCosigned(new SignedNote(note.text(), all));
        }
        return fresh;
    }

    private List<NoteSignature> ask(Asked witness, SignedNote note) {
        WitnessClient.Outcome outcome;
        try {
            outcome = witness.client.ask(ledger.source(), note);
        } catch (IOException | BrokenLogException | RefusedException failure) {
            outcome = new WitnessClient.Outcome.Unreachable(String.valueOf(failure.getMessage()));
        }
        State before = witness.state;
        witness.state = switch (outcome) {
            case WitnessClient.Outcome.Cosigned cosigned -> State.COSIGNS;
            case WitnessClient.Outcome.Contradiction contradiction -> State.CONTRADICTS;
            case WitnessClient.Outcome.Refused refused -> State.REFUSES;
            case WitnessClient.Outcome.Unreachable unreachable -> State.UNREACHABLE;
        };
        if (witness.state != before) {
            log.warn("Witness {} at {}: {}", witness.listed.name(), witness.client.address(), outcome);
            responses.changed();
        }
        if (outcome instanceof WitnessClient.Outcome.Cosigned cosigned) {
            witness.last = note.text();
            return cosigned.signatures();
        }
        return List.of();
    }

    @Override
    public void start() {
        WitnessList list = WitnessList.read(properties.witnesses());
        policy = list.text();
        asked = list.witnesses().stream()
                .map(listed -> new Asked(listed, client))
                .toList();
        running = true;
        if (!asked.isEmpty()) {
            thread = Thread.ofPlatform().name("witnesses").daemon(true).start(this::loop);
        }
    }

    private void loop() {
        while (running) {
            try {
                if (ledger.isOpen() && ask()) {
                    responses.changed();
                }
            } catch (RuntimeException failure) {
                log.warn("Witnesses are not asked: {}", failure.getMessage());
            }
            try {
                Thread.sleep(properties.witnessPause());
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread asking = thread;
        if (asking != null) {
            asking.interrupt();
            try {
                asking.join(Duration.ofSeconds(10));
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
        client.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the facts, of which the log is made, and before the web server, which shows who watches. */
    @Override
    public int getPhase() {
        return 1;
    }
}
