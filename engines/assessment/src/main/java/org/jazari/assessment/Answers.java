package org.jazari.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers by question or variable, in the order in which they were given. */
public record Answers(Map<String, Answer> byQuestion) {
    public Answers {
        byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    }

    /** One answer. */
    public sealed interface Answer {
        /** One word: an option, a text, or a number as it was written. */
        record One(String value) implements Answer {}

        /** Several options. */
        record Several(List<String> values) implements Answer {
            public Several {
                values = List.copyOf(values);
            }
        }
    }
}
