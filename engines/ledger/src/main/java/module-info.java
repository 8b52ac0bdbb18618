/** A Merkle log on disk: tiles, checkpoints, cosignatures, proofs, audit; and the witness that others run. */
module org.jazari.ledger {
    requires static transitive org.jspecify;
    requires transitive java.net.http;
    requires transitive org.jazari.verifier;
    requires jdk.httpserver;

    exports org.jazari.ledger;
    exports org.jazari.ledger.witness;
}
