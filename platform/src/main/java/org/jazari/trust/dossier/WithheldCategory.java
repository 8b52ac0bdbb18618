package org.jazari.trust.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a record may be withheld. */
public enum WithheldCategory {
    DEFENCE,
    PUBLIC_SECURITY,
    /** An investigation or a prosecution that is under way. */
    INVESTIGATION,
    INTERNATIONAL_RELATIONS,
    /** A secret of business that a law protects. */
    TRADE_SECRET,
    PERSONAL_DATA;

    /** As in facts and forms. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WithheldCategory> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
