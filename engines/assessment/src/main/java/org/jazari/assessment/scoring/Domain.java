package org.jazari.assessment.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jazari.assessment.Questionnaire.Kind;
import org.jazari.assessment.Questionnaire.Option;
import org.jspecify.annotations.Nullable;

/**
 * The answers that a question can have. For the sums only the lightest and the heaviest matter; for questions that decide on others, each choice
 * among the options that conditions name, with the rest of the options as light or as heavy as can be.
 */
final class Domain {
    /** More named options than this have too many subsets to look at. */
    static final int MOST_NAMED = 10;

    private final Compiled compiled;
    private final int question;

    Domain(Compiled compiled, int question) {
        this.compiled = compiled;
        this.question = question;
    }

    /** The legal answer of least or most weight; null is none, which only an optional question of several choices allows. */
    int @Nullable [] extreme(boolean most) {
        if (compiled.questions.get(question).kind() == Kind.TEXT) {
            return Compiled.WRITTEN;
        }
        int[] best = null;
        boolean optionalMultiple = compiled.isMultiple(question)
                && !compiled.questions.get(question).required();
        if (optionalMultiple && !most) {
            return null;
        }
        for (int[] answer : rest(Set.of(), most)) {
            if (best == null || better(answer, best, most)) {
                best = answer;
            }
        }
        return best;
    }

    private boolean better(int[] answer, int[] best, boolean most) {
        long one = compiled.points(question, answer);
        long other = compiled.points(question, best);
        return most ? one > other : one < other;
    }

    /** Every answer that conditions tell apart, each with the least or the most weight; null among them where none is allowed. */
    List<int @Nullable []> alternatives(Set<Integer> named, boolean most) {
        List<int @Nullable []> all = new ArrayList<>();
        if (!compiled.isMultiple(question)) {
            for (int option = 0; option < compiled.weights[question].length; option++) {
                all.add(new int[] {option});
            }
            return all;
        }
        if (!compiled.questions.get(question).required()) {
            all.add(null);
        }
        List<Integer> names = List.copyOf(new TreeSet<>(named));
        for (int subset = 0; subset < 1 << names.size(); subset++) {
            List<Integer> chosen = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    chosen.add(names.get(i));
                }
            }
            all.addAll(with(chosen, named, most));
        }
        return all;
    }

    private List<int[]> with(List<Integer> chosen, Set<Integer> named, boolean most) {
        if (chosen.isEmpty()) {
            return rest(named, most);
        }
        boolean exclusive = chosen.stream().anyMatch(this::isExclusive);
        if (exclusive) {
            return chosen.size() == 1 ? List.of(array(chosen)) : List.of();
        }
        List<Integer> answer = new ArrayList<>(chosen);
        if (most) {
            answer.addAll(companions(named));
        }
        return List.of(array(answer));
    }

    /** Answers without any of the named options. */
    private List<int[]> rest(Set<Integer> named, boolean most) {
        List<int[]> answers = new ArrayList<>();
        List<Integer> together = companions(named);
        if (most && compiled.isMultiple(question) && !together.isEmpty()) {
            answers.add(array(together));
        }
        for (int option = 0; option < compiled.weights[question].length; option++) {
            if (!named.contains(option)) {
                answers.add(new int[] {option});
            }
        }
        return answers;
    }

    private List<Integer> companions(Set<Integer> named) {
        List<Integer> together = new ArrayList<>();
        for (int option = 0; option < compiled.weights[question].length; option++) {
            if (!named.contains(option) && !isExclusive(option)) {
                together.add(option);
            }
        }
        return together;
    }

    private boolean isExclusive(int option) {
        List<Option> options = compiled.questions.get(question).options();
        return options.get(option).exclusive();
    }

    private static int[] array(List<Integer> options) {
        return options.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
