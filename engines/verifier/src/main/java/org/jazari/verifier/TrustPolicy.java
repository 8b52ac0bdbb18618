package org.jazari.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jazari.verifier.RefusedException.Reason;

/** Whom the reader trusts (C2SP tlog-policy): logs, witnesses, and which witnesses together are enough. */
public final class TrustPolicy {
    /** Bytes of a policy file. */
    public static final int LARGEST = 512 * 1024;

    private static final String NONE = "none";

    /** One witness, or so many of several names. */
    private static final class Rule {
        private final List<VerifierKey> witness;
        private final int threshold;
        private final List<String> members;

        private Rule(List<VerifierKey> witness, int threshold, List<String> members) {
            this.witness = witness;
            this.threshold = threshold;
            this.members = members;
        }
    }

    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Set<String> grouped = new HashSet<>();
    private String quorum = "";

    private TrustPolicy() {}

    /** Trusts these logs and so many of these witnesses. */
    public static TrustPolicy of(List<VerifierKey> logs, List<VerifierKey> witnesses, int quorum)
            throws RefusedException {
        StringBuilder lines = new StringBuilder();
        StringBuilder members = new StringBuilder();
        for (VerifierKey log : logs) {
            lines.append("log ").append(log).append('\n');
        }
        for (int i = 0; i < witnesses.size(); i++) {
            lines.append("witness w" + i + " ").append(witnesses.get(i)).append('\n');
            members.append(" w" + i);
        }
        lines.append(quorum == 0 ? "quorum none\n" : "group all-given " + quorum + members + "\nquorum all-given\n");
        return parse(lines.toString());
    }

    /**
     * Trusts keys by their kind: those of type Ed25519, and ML-DSA keys under the name of one of them, are logs'; the others are witnesses'.
     *
     * @param quorum witnesses that must have cosigned; all of them where negative
     */
    public static TrustPolicy ofKeys(List<VerifierKey> keys, int quorum) throws RefusedException {
        Set<String> origins = new HashSet<>();
        for (VerifierKey key : keys) {
            if (key.type() == SignatureType.ED25519) {
                origins.add(key.name());
            }
        }
        List<VerifierKey> logs = new ArrayList<>();
        List<VerifierKey> witnesses = new ArrayList<>();
        for (VerifierKey key : keys) {
            boolean ofLog = key.type() != SignatureType.ED25519_COSIGNATURE && origins.contains(key.name());
            (ofLog ? logs : witnesses).add(key);
        }
        return of(logs, witnesses, quorum < 0 ? witnesses.size() : quorum);
    }

    /** Reads a policy file. */
    public static TrustPolicy parse(String text) throws RefusedException {
        if (text.length() > LARGEST) {
            throw new RefusedException(Reason.TOO_LARGE, text.length() + " > " + LARGEST);
        }
        TrustPolicy policy = new TrustPolicy();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (Strict.hasControls(line.replace('\t', ' ')) || line.indexOf(0x7f) >= 0) {
                throw new RefusedException(Reason.BAD_POLICY, "line " + number + ": control character");
            }
            String[] words = line.replaceAll("^[ \t]+|[ \t]+$", "").split("[ \t]+");
            if (!words[0].isEmpty() && !words[0].startsWith("#")) {
                policy.read(words, number);
            }
        }
        if (policy.quorum.isEmpty()) {
            throw new RefusedException(Reason.BAD_POLICY, "no quorum line");
        }
        return policy;
    }

    private void read(String[] words, int line) throws RefusedException {
        boolean understood = switch (words[0]) {
            case "log" -> (words.length == 2 || words.length == 3) && addLog(VerifierKey.parse(words[1]));
            case "witness" ->
                (words.length == 3 || words.length == 4) && addWitness(words[1], VerifierKey.parse(words[2]));
            case "group" ->
                words.length >= 4
                        && addGroup(words[1], words[2], Arrays.asList(words).subList(3, words.length));
            case "quorum" -> words.length == 2 && setQuorum(words[1]);
            default -> false;
        };
        if (!understood) {
            throw new RefusedException(
                    Reason.BAD_POLICY, "line " + line + ": " + Strict.shown(String.join(" ", words)));
        }
    }

    private boolean addLog(VerifierKey key) {
        boolean fit = key.type() != SignatureType.ED25519_COSIGNATURE && !holds(logs, key);
        return fit && logs.add(key);
    }

    private boolean addWitness(String name, VerifierKey key) {
        boolean fit = key.type() != SignatureType.ED25519 && !holds(witnesses(), key);
        return fit && define(name, new Rule(List.of(key), 1, List.of()));
    }

    /** Whether one of the keys is the same key, under whatever name. */
    private static boolean holds(List<VerifierKey> keys, VerifierKey key) {
        for (VerifierKey other : keys) {
            if (Arrays.equals(other.key(), key.key())) {
                return true;
            }
        }
        return false;
    }

    private boolean addGroup(String name, String threshold, List<String> members) throws RefusedException {
        long enough = switch (threshold) {
            case "any" -> 1;
            case "all" -> members.size();
            default -> Strict.decimal(threshold);
        };
        boolean fit = enough >= 1 && enough <= members.size() && rules.keySet().containsAll(members);
        for (String member : members) {
            fit = fit && grouped.add(member);
        }
        return fit && define(name, new Rule(List.of(), (int) enough, members));
    }

    private boolean define(String name, Rule rule) {
        return !name.equals(NONE) && rules.putIfAbsent(name, rule) == null;
    }

    private boolean setQuorum(String name) {
        boolean fit = quorum.isEmpty() && (name.equals(NONE) || rules.containsKey(name));
        quorum = name;
        return fit;
    }

    public List<VerifierKey> logs() {
        return List.copyOf(logs);
    }

    public List<VerifierKey> witnesses() {
        List<VerifierKey> witnesses = new ArrayList<>();
        for (Rule rule : rules.values()) {
            witnesses.addAll(rule.witness);
        }
        return witnesses;
    }

    /** Whether it asks for any witness at all. */
    public boolean asksForWitnesses() {
        return !quorum.equals(NONE);
    }

    private boolean isMet(String name, Set<VerifierKey> cosigned) {
        Rule rule = rules.get(name);
        if (rule == null) {
            return false;
        }
        int met = cosigned.containsAll(rule.witness) ? rule.witness.size() : 0;
        for (String member : rule.members) {
            met += isMet(member, cosigned) ? 1 : 0;
        }
        return met >= rule.threshold;
    }

    /**
     * Verifies a checkpoint: signed by a trusted log under its own name, cosigned by enough trusted witnesses, and no signature of a
     * trusted key wrong.
     */
    public SignedCheckpoint check(SignedNote note) throws RefusedException {
        SignedCheckpoint signed = checkSignatures(note);
        if (!isQuorum(signed)) {
            throw new RefusedException(
                    Reason.NO_QUORUM,
                    signed.witnesses().size() + " / " + witnesses().size());
        }
        return signed;
    }

    /** {@link #check} without asking whether the witnesses are enough. */
    public SignedCheckpoint checkSignatures(SignedNote note) throws RefusedException {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<VerifierKey> unchecked = new ArrayList<>();
        List<SignedCheckpoint.Signer> signers = verified(logsOf(checkpoint), note, unchecked);
        if (signers.isEmpty()) {
            throw unchecked.isEmpty()
                    ? new RefusedException(Reason.NOT_SIGNED_BY_LOG, Strict.shown(checkpoint.origin()))
                    : new RefusedException(
                            Reason.ALGORITHM_UNAVAILABLE,
                            unchecked.get(0).type().algorithm());
        }
        List<SignedCheckpoint.Signer> cosigners = verified(witnesses(), note, unchecked);
        return new SignedCheckpoint(checkpoint, signers, cosigners, unchecked);
    }

    /** Whether the witnesses of a verified checkpoint are enough. */
    public boolean isQuorum(SignedCheckpoint signed) {
        Set<VerifierKey> cosigned = new HashSet<>();
        for (SignedCheckpoint.Signer witness : signed.witnesses()) {
            cosigned.add(witness.key());
        }
        return !asksForWitnesses() || isMet(quorum, cosigned);
    }

    private List<VerifierKey> logsOf(Checkpoint checkpoint) {
        List<VerifierKey> named = new ArrayList<>();
        for (VerifierKey log : logs) {
            if (log.name().equals(checkpoint.origin())) {
                named.add(log);
            }
        }
        return named;
    }

    /** The keys that signed; a wrong signature of any refuses the note. */
    private static List<SignedCheckpoint.Signer> verified(
            List<VerifierKey> keys, SignedNote note, List<VerifierKey> unchecked) throws RefusedException {
        List<SignedCheckpoint.Signer> signers = new ArrayList<>();
        for (VerifierKey key : keys) {
            long latest = -1;
            for (NoteSignature signature : note.signatures()) {
                if (!key.claims(signature)) {
                    continue;
                }
                try {
                    latest = Math.max(latest, key.verify(note, signature));
                } catch (RefusedException refused) {
                    if (refused.reason() != Reason.ALGORITHM_UNAVAILABLE) {
                        throw refused;
                    }
                    unchecked.add(key);
                }
            }
            if (latest >= 0) {
                signers.add(new SignedCheckpoint.Signer(key, latest));
            }
        }
        return signers;
    }
}
