package org.jazari.strategy.office.folder;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jazari.strategy.office.FieldProblem;

/** What came of taking an upload apart; nothing of it was written anywhere. */
sealed interface Upload {

    /**
     * Files by name, in memory.
     *
     * @param ignored names of entries that are no YAML and were left out
     */
    record Files(SortedMap<String, byte[]> files, List<String> ignored) implements Upload {
        public Files {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
            ignored = List.copyOf(ignored);
        }
    }

    /** The upload as such is refused. */
    record Refused(List<FieldProblem> problems) implements Upload {
        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused of(String file, String code, String... arguments) {
            return new Refused(List.of(FieldProblem.of(file, code, arguments)));
        }
    }
}
