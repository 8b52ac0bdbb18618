package org.jazari.shield;

import java.util.Locale;

/** Why something was taken for personal data. */
public enum Reason {
    /** The check digits are right. */
    CHECKSUM,
    /** Nothing else is written like this. */
    SHAPE,
    /** A word nearby says what it is. */
    LABEL,
    /** A title or a phrase of introduction stands before it. */
    INTRODUCTION,
    /** It is made of known given and family names. */
    KNOWN_NAME;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
