/** Checks a proof of publication offline. Depends on nothing but the Java platform, so that whoever does not trust us can read all of it. */
module org.jazari.verifier {
    requires static transitive org.jspecify;

    exports org.jazari.verifier;
}
