package org.jazari.trust.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reviewer decides. */
public enum Outcome {
    APPROVED,
    REFUSED;

    /** As in facts and forms. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
