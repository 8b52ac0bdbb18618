package org.jazari.trust.clock;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jazari.assessment.Texts;

/**
 * A time that a law gives for an answer.
 *
 * @param id stable, such as {@code law-31-13-request}
 * @param extension the time that may be added once, with reasons
 * @param suspensions how often a question to the applicant stops the clock
 * @param silence what no answer in time means
 * @param law where it stands
 * @param comparedWith what the times were compared with and agree with; not the official text
 * @param toVerify what of all this has not been compared with the official text; empty where all has
 */
public record LegalClock(
        String id,
        Use use,
        Texts name,
        Term term,
        Optional<Term> extension,
        int suspensions,
        Silence silence,
        Texts law,
        List<Comparison> comparedWith,
        List<Texts> toVerify) {
    public LegalClock {
        comparedWith = List.copyOf(comparedWith);
        toVerify = List.copyOf(toVerify);
    }

    /** What the clock is for. */
    public enum Use {
        /** A decision on a dossier. */
        DECISION,
        /** An answer to somebody who contests. */
        CONTEST
    }

    public enum Unit {
        WORKING_DAYS,
        DAYS,
        MONTHS,
        HOURS;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A length of time. */
    public record Term(int amount, Unit unit) {
        private static final int LONGEST = 1_000;

        public Term {
            if (amount < 1 || amount > LONGEST) {
                throw new IllegalArgumentException("A term of " + amount + " " + unit + "; from 1 to " + LONGEST);
            }
        }
    }

    /** What it means that nobody answers in time. */
    public enum Silence {
        ACCEPTED,
        REFUSED,
        /** The deadline is missed, and that is all. */
        NOTHING;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
