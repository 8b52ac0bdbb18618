package org.jazari.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A log in memory, written straight from RFC 9162, section 2.1, with keys that sign. */
final class TestLog {
    static final String ORIGIN = "jazari.example/ledger";
    static final long TIME = 1_788_256_800; // 2026-09-01T10:00:00Z

    /** A key pair with its name. */
    record Signer(VerifierKey key, KeyPair pair) {
        static Signer named(String name, SignatureType type) {
            try {
                KeyPair pair = KeyPairGenerator.getInstance(type.algorithm()).generateKeyPair();
                byte[] encoded = pair.getPublic().getEncoded();
                byte[] raw = Arrays.copyOfRange(encoded, encoded.length - type.keyLength(), encoded.length);
                return new Signer(new VerifierKey(name, type, raw), pair);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        NoteSignature sign(String text, long time) throws RefusedException {
            try {
                Signature signature = Signature.getInstance(key.type().algorithm());
                signature.initSign(pair.getPrivate());
                signature.update(key.message(text, time));
                byte[] raw = signature.sign();
                int length = key.type().isTimed() ? 8 : 0;
                ByteBuffer bytes = ByteBuffer.allocate(length + raw.length);
                if (length > 0) {
                    bytes.putLong(time);
                }
                return new NoteSignature(key.name(), key.id(), bytes.put(raw).array());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final List<byte[]> entries = new ArrayList<>();

    TestLog(String... entries) {
        for (String entry : entries) {
            this.entries.add(entry.getBytes(StandardCharsets.UTF_8));
        }
    }

    TreeHash root() {
        return root(0, entries.size());
    }

    private TreeHash root(int low, int high) {
        if (low == high) {
            return TreeHash.EMPTY_ROOT;
        }
        if (high - low == 1) {
            return TreeHash.ofLeaf(entries.get(low));
        }
        int middle = low + Integer.highestOneBit(high - low - 1);
        return TreeHash.ofChildren(root(low, middle), root(middle, high));
    }

    List<TreeHash> path(int index) {
        return path(index, 0, entries.size());
    }

    private List<TreeHash> path(int index, int low, int high) {
        if (high - low == 1) {
            return new ArrayList<>();
        }
        int middle = low + Integer.highestOneBit(high - low - 1);
        List<TreeHash> path = index < middle ? path(index, low, middle) : path(index, middle, high);
        path.add(index < middle ? root(middle, high) : root(low, middle));
        return path;
    }

    SignedNote signed(Signer... signers) throws RefusedException {
        String text = new Checkpoint(ORIGIN, entries.size(), root()).text();
        List<NoteSignature> signatures = new ArrayList<>();
        for (Signer signer : signers) {
            signatures.add(signer.sign(text, TIME));
        }
        return new SignedNote(text, signatures);
    }

    TlogProof proof(int index, SignedNote note, Disclosure... disclosures) {
        String leaf = new String(entries.get(index), StandardCharsets.UTF_8);
        String extra = new Extra(leaf, List.of(disclosures)).base64();
        return new TlogProof(Optional.of(extra), index, path(index), note);
    }
}
