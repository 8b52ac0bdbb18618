package org.jazari.shield.text;

/** Tells what a word means, by the hash of its folded characters. */
@FunctionalInterface
public interface Words {
    /** The hash with which a word begins. */
    long SEED = 0x9E3779B97F4A7C15L;

    /** The bits of the senses of a word; 0 for a word that is not known. */
    int meaning(long hash);

    /** The senses of a word if it is a name; 0 otherwise. */
    default int nameOf(long hash) {
        return 0;
    }

    /** The hash of a word and one more character. */
    static long hash(long hash, char c) {
        return (hash ^ c) * 0xD6E8FEB86659FD93L;
    }
}
