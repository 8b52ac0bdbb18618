package org.jazari.trust.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a condition asks; programs that serve a system obey it by this name. */
public enum ConditionKind {
    NO_PERSONAL_DATA,
    /** Only on servers under national law. */
    SOVEREIGN_HOSTING,
    /** A person confirms each decision. */
    HUMAN_REVIEW,
    /** Only until a day that the text names. */
    LIMITED_TIME,
    /** What the text says; only people can check it. */
    OTHER;

    /** As in facts and forms. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ConditionKind> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
