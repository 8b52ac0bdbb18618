package org.jazari.ledger.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jazari.ledger.BrokenLogException;
import org.jazari.ledger.TileSource;
import org.jazari.ledger.TreeReader;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.NoteSignature;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.Strict;
import org.jazari.verifier.VerifierKey;

/** Asks one witness for its cosignature. Keeps in mind which tree it has seen last; not for several threads at once. */
public final class WitnessClient {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final HttpClient client;
    private final URI address;
    private final List<VerifierKey> keys;
    private long seen;

    /** What became of the question. */
    public sealed interface Outcome {
        /** Verified cosignatures. */
        record Cosigned(List<NoteSignature> signatures) implements Outcome {
            public Cosigned {
                signatures = List.copyOf(signatures);
            }
        }

        /**
         * The witness has seen a larger tree, or another of this size, than the log has: the log was rolled back or forked, or somebody else
         * holds its key. Sign nothing before that is explained.
         *
         * @param size of the tree that the witness knows
         */
        record Contradiction(long size) implements Outcome {}

        /** The witness refuses. */
        record Refused(int status, String why) implements Outcome {}

        /** No answer, or none that makes sense. */
        record Unreachable(String why) implements Outcome {}
    }

    /**
     * @param prefix the witness's submission prefix
     * @param keys of the witness
     */
    public WitnessClient(HttpClient client, URI prefix, List<VerifierKey> keys) {
        this.client = client;
        this.address = URI.create(prefix.toString().replaceFirst("/+$", "") + "/add-checkpoint");
        this.keys = List.copyOf(keys);
    }

    public URI address() {
        return address;
    }

    /**
     * Asks for cosignatures of a checkpoint.
     *
     * @param log where the tiles are, from which the consistency proof is made
     */
    public Outcome ask(TileSource log, SignedNote note) throws IOException, BrokenLogException, RefusedException {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        TreeReader tree = new TreeReader(log, checkpoint.size());
        long from = Math.min(seen, checkpoint.size());
        Outcome outcome = send(tree, note, from);
        if (outcome instanceof Outcome.Contradiction elsewhere
                && elsewhere.size() != from
                && elsewhere.size()
                        <= checkpoint.size()) { // it knows an earlier or later tree than this client thought
            outcome = send(tree, note, elsewhere.size());
        }
        if (outcome instanceof Outcome.Cosigned) {
            seen = checkpoint.size();
        }
        return outcome;
    }

    private Outcome send(TreeReader tree, SignedNote note, long from) throws IOException, BrokenLogException {
        String body = new AddCheckpoint(from, tree.consistency(from), note).toString();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(
                    request,
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER));
            return read(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), note);
        } catch (IOException failure) {
            return new Outcome.Unreachable(failure.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome.Unreachable("interrupted");
        }
    }

    private Outcome read(int status, String body, SignedNote note) {
        try {
            return switch (status) {
                case 200 -> cosigned(body, note);
                case 409 -> new Outcome.Contradiction(Strict.decimal(body.strip()));
                default -> new Outcome.Refused(status, body.lines().findFirst().orElse(""));
            };
        } catch (RefusedException unreadable) {
            return new Outcome.Unreachable(
                    "answers " + status + ", " + unreadable.reason() + " " + unreadable.detail());
        }
    }

    private Outcome cosigned(String body, SignedNote note) throws RefusedException {
        List<NoteSignature> verified = new ArrayList<>();
        for (String line : body.lines().toList()) {
            NoteSignature signature = NoteSignature.parse(line);
            for (VerifierKey key : keys) {
                if (key.claims(signature)) {
                    key.verify(note, signature);
                    verified.add(signature);
                }
            }
        }
        return verified.isEmpty()
                ? new Outcome.Unreachable("answers without a signature of its keys")
                : new Outcome.Cosigned(verified);
    }
}
