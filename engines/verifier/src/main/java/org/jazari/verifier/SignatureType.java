package org.jazari.verifier;

/** The kinds of signed-note signature that logs and witnesses use (C2SP signed-note, tlog-cosignature), by their identifier byte. */
public enum SignatureType {
    /** Ed25519 over the note's text: the log's own signature. */
    ED25519(0x01, "Ed25519", 32, 64, "302a300506032b6570032100"),
    /** Ed25519 over time and text: a witness. */
    ED25519_COSIGNATURE(0x04, "Ed25519", 32, 64, "302a300506032b6570032100"),
    /** ML-DSA-44 (FIPS 204) over name, time, origin, size and root: a witness, or a log that wants to outlast quantum computers. */
    ML_DSA_44_COSIGNATURE(0x06, "ML-DSA-44", 1312, 2420, "30820532300b06096086480165030403110382052100");

    final int identifier;
    final String algorithm;
    final int keyLength;
    final int signatureLength;
    /** What precedes the raw key in its X.509 form, hexadecimal. */
    final String keyPrefix;

    SignatureType(int identifier, String algorithm, int keyLength, int signatureLength, String keyPrefix) {
        this.identifier = identifier;
        this.algorithm = algorithm;
        this.keyLength = keyLength;
        this.signatureLength = signatureLength;
        this.keyPrefix = keyPrefix;
    }

    /** The byte that stands before the key in a vkey and in the key hash. */
    public byte identifier() {
        return (byte) identifier;
    }

    /** Its name in the Java Cryptography Architecture. */
    public String algorithm() {
        return algorithm;
    }

    /** Bytes of the raw public key. */
    public int keyLength() {
        return keyLength;
    }

    /** Whether the signature begins with a time. */
    public boolean isTimed() {
        return this != ED25519;
    }
}
