package org.jazari.quantities;

/** The languages whose numbers, cues and units the reader knows. */
public enum Language {
    FRENCH("fr"),
    ARABIC("ar"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** BCP 47 code. */
    public String code() {
        return code;
    }
}
