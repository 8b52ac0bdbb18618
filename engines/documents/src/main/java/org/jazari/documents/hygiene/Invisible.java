package org.jazari.documents.hygiene;

/** Which characters are seen. */
enum Invisible {
    KEPT,
    LINE_END,
    /** joiners of Arabic script; nothing elsewhere */
    JOINER,
    /** what reorders the display (Unicode Technical Report 36, section 2.2) */
    BIDI,
    INVISIBLE,
    CONTROL;

    static Invisible kind(char c) {
        return switch (c) {
            case '\t' -> KEPT;
            case '\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> LINE_END;
            case '\u200c', '\u200d' -> JOINER;
            case '\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e' -> BIDI;
            case '\u2066', '\u2067', '\u2068', '\u2069', '\u206a', '\u206b', '\u206c', '\u206d', '\u206e', '\u206f' ->
                BIDI;
            case '\u00ad', '\u034f', '\u115f', '\u1160', '\u17b4', '\u17b5', '\u180e', '\u200b' -> INVISIBLE;
            case '\u2060', '\u2061', '\u2062', '\u2063', '\u2064', '\u3164', '\ufeff', '\uffa0' -> INVISIBLE;
            default -> Character.isISOControl(c) ? CONTROL : KEPT;
        };
    }
}
