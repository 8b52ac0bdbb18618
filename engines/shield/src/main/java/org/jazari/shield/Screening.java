package org.jazari.shield;

import java.util.List;

/** What came of screening the passages of a request. */
public sealed interface Screening {
    /** A finding and the passage that it stands in. */
    record Located(int passage, Finding finding) {}

    /**
     * The request may go on.
     *
     * @param texts the passages as they may leave, in the order given; one in which nothing was masked is the very same object as was given
     * @param findings everything found, masked or not
     * @param pseudonyms puts the values back into the answer
     */
    record Passed(List<String> texts, List<Located> findings, boolean sovereignOnly, Pseudonyms pseudonyms)
            implements Screening {
        public Passed {
            texts = List.copyOf(texts);
            findings = List.copyOf(findings);
        }

        /** Whether a bank account or a company identifier was found, masked or not. */
        public boolean sensitive() {
            return findings.stream()
                    .anyMatch(located -> located.finding().type().sensitive());
        }
    }

    /** The administration's policy turns the request away, because of these. */
    record Blocked(List<Located> findings) implements Screening {
        public Blocked {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A passage already holds what looks like a pseudonym: it could not be told from ours in the answer.
     *
     * @param start offset of the first character, in UTF-16 units
     * @param end offset after the last
     */
    record Refused(int passage, int start, int end) implements Screening {}
}
