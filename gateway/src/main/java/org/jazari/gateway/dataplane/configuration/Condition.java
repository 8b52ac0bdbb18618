package org.jazari.gateway.dataplane.configuration;

import java.util.Locale;

/** A condition under which the public register lets a system run. */
public enum Condition {
    /** Requests go to sovereign upstreams only. */
    SOVEREIGN_ONLY,
    /** A request in which personal data is found is refused, masked or not. */
    NO_PERSONAL_DATA;

    /** As it is written: {@code sovereign-only}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
