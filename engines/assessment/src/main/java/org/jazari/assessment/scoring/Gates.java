package org.jazari.assessment.scoring;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jazari.assessment.Condition;
import org.jazari.assessment.Questionnaire.Measure;
import org.jazari.assessment.Questionnaire.Question;

/** The questions whose answers decide, directly or through others, whether a question that counts or that needs an answer is asked. */
final class Gates {
    /** Each gate with the options that conditions name, in the ruleset's order. */
    final TreeMap<Integer, Set<Integer>> named = new TreeMap<>();

    private final Compiled compiled;
    private final Map<String, Optional<Condition>> sections = new HashMap<>();

    Gates(Compiled compiled) {
        this.compiled = compiled;
        compiled.questionnaire.sections().forEach(section -> sections.put(section.id(), section.visibleWhen()));
        Deque<Integer> open = new ArrayDeque<>();
        for (int q = 0; q < compiled.questions.size(); q++) {
            if (matters(q)) {
                open.add(q);
            }
        }
        Set<Integer> seen = new TreeSet<>(open);
        while (!open.isEmpty()) {
            Question question = compiled.questions.get(open.remove());
            question.visibleWhen().ifPresent(condition -> collect(condition, seen, open));
            sections.getOrDefault(question.section(), Optional.empty())
                    .ifPresent(condition -> collect(condition, seen, open));
        }
    }

    private boolean matters(int q) {
        Question question = compiled.questions.get(q);
        return question.required()
                || (question.measure() != Measure.NONE && question.maximum().signum() > 0);
    }

    private void collect(Condition condition, Set<Integer> seen, Deque<Integer> open) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> collect(part, seen, open));
            case Condition.AnyOf any -> any.parts().forEach(part -> collect(part, seen, open));
            case Condition.Not not -> collect(not.part(), seen, open);
            case Condition.Labelled label -> {}
            case Condition.Chosen chosen -> {
                int gate = compiled.index.getOrDefault(chosen.question(), -1);
                int option = compiled.optionIndex.get(gate).getOrDefault(chosen.option(), -1);
                named.computeIfAbsent(gate, any -> new TreeSet<>()).add(option);
                if (seen.add(gate)) {
                    open.add(gate);
                }
            }
        }
    }
}
