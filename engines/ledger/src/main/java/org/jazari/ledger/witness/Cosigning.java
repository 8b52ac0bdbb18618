package org.jazari.ledger.witness;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jazari.ledger.BrokenLogException;
import org.jazari.ledger.Ledger;
import org.jazari.verifier.NoteSignature;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignedNote;

/** Asks all witnesses of a log, and publishes what they cosigned. To be called now and then by whoever runs the log; never on its own. */
public final class Cosigning {
    private final Ledger ledger;
    private final List<WitnessClient> witnesses;
    private final int enough;

    /**
     * @param enough witnesses that must cosign before a checkpoint is published as cosigned, at least 1
     */
    public Cosigning(Ledger ledger, List<WitnessClient> witnesses, int enough) {
        if (enough < 1) {
            throw new IllegalArgumentException("At least one witness makes a cosigned checkpoint");
        }
        this.ledger = ledger;
        this.witnesses = List.copyOf(witnesses);
        this.enough = enough;
    }

    /**
     * One round over the checkpoint of now.
     *
     * @return what became of each witness, by its address
     */
    public synchronized Map<URI, WitnessClient.Outcome> round() throws IOException, BrokenLogException {
        SignedNote note = ledger.checkpoint();
        List<NoteSignature> signatures = new ArrayList<>(note.signatures());
        Map<URI, WitnessClient.Outcome> outcomes = new LinkedHashMap<>();
        int cosigned = 0;
        for (WitnessClient witness : witnesses) {
            WitnessClient.Outcome outcome = ask(witness, note);
            outcomes.put(witness.address(), outcome);
            if (outcome instanceof WitnessClient.Outcome.Cosigned given) {
                cosigned++;
                given.signatures().forEach(signature -> {
                    signatures.removeIf(
                            older -> older.name().equals(signature.name()) && older.keyId() == signature.keyId());
                    signatures.add(signature);
                });
            }
        }
        if (cosigned >= enough) {
            ledger.publishCosigned(new SignedNote(note.text(), signatures));
        }
        return outcomes;
    }

    private WitnessClient.Outcome ask(WitnessClient witness, SignedNote note) throws IOException, BrokenLogException {
        try {
            return witness.ask(ledger.source(), note);
        } catch (RefusedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
