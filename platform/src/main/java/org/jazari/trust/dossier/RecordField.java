package org.jazari.trust.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a record says of a system, in the order in which forms and pages show it. */
public enum RecordField {
    NAME("name", Kind.TEXT, true, 200),
    BODY("body", Kind.TEXT, true, 200),
    SECTOR("sector", Kind.SECTOR, true, 100),
    PHASE("phase", true, "in-development in-use out-of-use"),
    DECIDES("decides", Kind.TEXT, true, 2500),
    ABOUT("about", Kind.TEXT, true, 2500),
    DATA("data", Kind.TEXT, true, 2500),
    PERSONAL("personal", true, "none personal sensitive"),
    HUMAN("human", Kind.TEXT, true, 2500),
    AUTOMATION("automation", true, "informs proposes decides"),
    CONTEST("contest", Kind.TEXT, true, 2500),
    CONTACT("contact", Kind.LINE, true, 500),
    GOAL("goal", Kind.TEXT, true, 2500),
    LEGAL("legal", Kind.TEXT, true, 2500),
    RISKS("risks", Kind.TEXT, false, 2500),
    METHOD("method", Kind.TEXT, false, 5000),
    SUPPLIER("supplier", Kind.LINE, false, 200),
    WEBSITE("website", Kind.ADDRESS, false, 500),
    BEGIN("begin", Kind.MONTH, false, 7),
    END("end", Kind.MONTH, false, 7);

    private final String key;
    private final Kind kind;
    private final boolean required;
    private final int maxCharacters;
    private final String choices;

    RecordField(String key, Kind kind, boolean required, int maxCharacters) {
        this(key, kind, required, maxCharacters, "");
    }

    RecordField(String key, boolean required, String choices) {
        this(key, Kind.CHOICE, required, 40, choices);
    }

    RecordField(String key, Kind kind, boolean required, int maxCharacters, String choices) {
        this.key = key;
        this.kind = kind;
        this.required = required;
        this.maxCharacters = maxCharacters;
        this.choices = choices;
    }

    /** What stands in a field. */
    public enum Kind {
        /** A text in one or several of the four languages. */
        TEXT,
        /** One line that is the same in all languages. */
        LINE,
        /** An address of the web. */
        ADDRESS,
        /** A sector of the strategy, by its id. */
        SECTOR,
        CHOICE,
        /** A year or a month. */
        MONTH
    }

    /** Its name in facts and forms. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a dossier without it cannot be handed in. */
    public boolean required() {
        return required;
    }

    public int maxCharacters() {
        return maxCharacters;
    }

    /** What can be chosen; empty for other kinds. */
    public List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split(" ", -1));
    }

    public static Optional<RecordField> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
