package org.jazari.gateway.dataplane.budget;

import java.time.Instant;

/**
 * Where a limited amount is counted: of whom, what, and in which period.
 *
 * @param owner such as {@code key/k1}, {@code administration/sante}
 * @param measure what is counted
 * @param period its number: minutes, days or months since 1970 in the snapshot's time zone; 0 where the limit is for ever
 */
public record Account(String owner, Measure measure, long period) {
    /** What is counted, and for how long. */
    public enum Measure {
        REQUESTS_PER_MINUTE(1),
        TOKENS_PER_MINUTE(2),
        REQUESTS_PER_DAY(3),
        TOKENS_PER_DAY(4),
        DIRHAMS_PER_DAY(5),
        DIRHAMS_PER_MONTH(6),
        DIRHAMS_IN_ALL(7);

        private final byte code;

        Measure(int code) {
            this.code = (byte) code;
        }

        /** Its number in journals. */
        byte code() {
            return code;
        }

        static Measure of(byte code) {
            for (Measure measure : values()) {
                if (measure.code == code) {
                    return measure;
                }
            }
            throw new IllegalStateException("A measure " + code + " of a later gateway");
        }

        /** Whether the amounts are billionths of a dirham. */
        public boolean isMoney() {
            return code >= DIRHAMS_PER_DAY.code;
        }

        /** Whether amounts outlive the process; a minute's do not need to. */
        public boolean isDurable() {
            return code >= REQUESTS_PER_DAY.code;
        }
    }

    /** An instant that no period reaches. */
    public static final Instant NEVER = Instant.ofEpochSecond(1L << 40);
}
