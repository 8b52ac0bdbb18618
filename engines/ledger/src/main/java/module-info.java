/** A Merkle log on disk: tiles, checkpoints, cosignatures, proofs, audit. */
module org.jazari.ledger {
    requires static transitive org.jspecify;
    requires transitive org.jazari.verifier;

    exports org.jazari.ledger;
}
