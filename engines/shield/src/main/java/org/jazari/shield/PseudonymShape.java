package org.jazari.shield;

/**
 * What a pseudonym looks like: {@code ZJ}, three letters of the class, thirteen letters and digits of which none is Z. Capitals and digits of ASCII only,
 * without punctuation, because models copy such words unchanged and no markup touches them. The first letter occurs nowhere else in it, so that two
 * pseudonyms never overlap and a stream is searched without going back.
 */
final class PseudonymShape {
    static final char FIRST = 'Z';
    static final String PREFIX = "ZJ";
    /** Five bits per character; Crockford's alphabet with U in the place of Z. */
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTUVWXY";

    static final int BODY = 13;
    static final int LENGTH = PREFIX.length() + 3 + BODY;

    private PseudonymShape() {}

    /** The pseudonym of a class whose body is the first 65 bits of a digest. */
    static String of(PersonalData type, byte[] digest) {
        StringBuilder pseudonym = new StringBuilder(LENGTH).append(PREFIX).append(type.tag());
        for (int i = 0; i < BODY; i++) {
            int bit = i * 5;
            int pair = ((digest[bit >> 3] & 0xFF) << 8) | (digest[(bit >> 3) + 1] & 0xFF);
            pseudonym.append(ALPHABET.charAt((pair >> (11 - (bit & 7))) & 31));
        }
        return pseudonym.toString();
    }

    /** Start and end of the first stretch of a text that has the shape; empty where there is none. */
    static int[] find(String text) {
        for (int i = text.indexOf(FIRST); i >= 0; i = text.indexOf(FIRST, i + 1)) {
            if (isAt(text, i)) {
                return new int[] {i, i + LENGTH};
            }
        }
        return new int[0];
    }

    private static boolean isAt(String text, int at) {
        if (!text.startsWith(PREFIX, at) || at + LENGTH > text.length()) {
            return false;
        }
        int tag = at + PREFIX.length();
        boolean known = false;
        for (PersonalData type : PersonalData.values()) {
            known |= text.startsWith(type.tag(), tag);
        }
        for (int i = at + LENGTH - BODY; known && i < at + LENGTH; i++) {
            known = ALPHABET.indexOf(text.charAt(i)) >= 0;
        }
        return known;
    }
}
