package org.jazari.assessment.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jazari.assessment.AnswerProblem;
import org.jazari.assessment.AnswerProblem.Reason;
import org.jazari.assessment.Answers;
import org.jazari.assessment.Condition;
import org.jazari.assessment.DecisionTree;
import org.jazari.assessment.DecisionTree.Answer;
import org.jazari.assessment.DecisionTree.Goal;
import org.jazari.assessment.DecisionTree.Question;
import org.jazari.assessment.DecisionTree.Way;
import org.jazari.assessment.tree.TreeResult.Step;
import org.jspecify.annotations.Nullable;

/** Walks a decision tree, and finds what leads elsewhere. Safe for use by several threads. */
public final class TreeWalker {
    /** States of a walk (a question with the labels given so far) to look at before giving up. */
    static final int MOST_STATES = 100_000;

    private final DecisionTree tree;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    public TreeWalker(DecisionTree tree) {
        this.tree = tree;
        tree.questions().forEach(question -> questions.put(question.id(), question));
    }

    /** Where the answers lead. */
    public TreeResult walk(Answers answers) {
        Map<String, Answer> given = new HashMap<>();
        List<AnswerProblem> problems = new ArrayList<>();
        answers.byQuestion().forEach((key, answer) -> read(key, answer, given, problems));
        if (!problems.isEmpty()) {
            return new TreeResult.Refused(problems);
        }
        List<Step> path = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        Set<String> labels = new TreeSet<>();
        Goal goal = new Goal.ToQuestion(tree.questions().getFirst().id());
        while (goal instanceof Goal.ToQuestion(String id)) {
            Answer answer = given.get(id);
            if (!asked.add(id)) {
                return new TreeResult.DeadEnd(id, path);
            }
            if (answer == null) {
                return new TreeResult.Unfinished(id, path);
            }
            path.add(new Step(id, answer.id(), answer.labels()));
            labels.addAll(answer.labels());
            Optional<Goal> next = next(answer, labels);
            if (next.isEmpty()) {
                return new TreeResult.DeadEnd(id, path);
            }
            goal = next.get();
        }
        List<String> unused = answers.byQuestion().keySet().stream()
                .filter(key -> !asked.contains(key))
                .toList();
        return new TreeResult.Concluded(((Goal.ToConclusion) goal).id(), path, labels, unused);
    }

    private void read(String key, Answers.Answer answer, Map<String, Answer> given, List<AnswerProblem> problems) {
        Question question = questions.get(key);
        if (question == null) {
            problems.add(new AnswerProblem(Reason.UNKNOWN_QUESTION, key, "", List.copyOf(questions.keySet())));
            return;
        }
        switch (answer) {
            case Answers.Answer.Several several ->
                problems.add(
                        new AnswerProblem(Reason.SEVERAL_FOR_ONE, key, String.join(", ", several.values()), List.of()));
            case Answers.Answer.One one ->
                question.answers().stream()
                        .filter(possible -> possible.id().equals(one.value())
                                || possible.text().byLanguage().containsValue(one.value()))
                        .findFirst()
                        .ifPresentOrElse(
                                found -> given.put(key, found),
                                () -> problems.add(new AnswerProblem(
                                        Reason.UNKNOWN_OPTION,
                                        key,
                                        one.value(),
                                        question.answers().stream()
                                                .map(Answer::id)
                                                .toList())));
        }
    }

    private static Optional<Goal> next(Answer answer, Set<String> labels) {
        for (Way way : answer.ways()) {
            if (way.when().isEmpty() || Condition.holds(way.when().get(), labels)) {
                return Optional.of(way.goal());
            }
        }
        return Optional.empty();
    }

    /** A state of a walk with what it cost to get there. */
    private record Walk(Goal goal, Set<String> labels, List<Step> steps, int changes, int news, long order) {}

    private record State(Goal goal, Set<String> labels) {}

    /**
     * For each other conclusion that can be reached, the fewest answers on the way that must be others; questions that only come up on the new way
     * are free. Nearest first.
     */
    public List<Escape> escapes(TreeResult.Concluded from) {
        Map<String, String> own = new HashMap<>();
        from.path().forEach(step -> own.put(step.question(), step.answer()));
        Search search = search(own);
        List<Escape> escapes = new ArrayList<>();
        for (Map.Entry<String, Walk> end : search.ends.entrySet()) {
            if (!end.getKey().equals(from.conclusion())) {
                escapes.add(escape(end.getKey(), end.getValue(), own, search.complete));
            }
        }
        escapes.sort(Comparator.<Escape>comparingInt(one -> one.changes().size())
                .thenComparingInt(one -> one.then().size()));
        return escapes;
    }

    /** The conclusions that some answers lead to, in the order of the tree; those that none leads to are dead text. */
    public List<String> reachable() {
        Collection<String> found = search(Map.of()).ends.keySet();
        return tree.conclusions().stream()
                .map(DecisionTree.Conclusion::id)
                .filter(found::contains)
                .toList();
    }

    /** Questions at which some answers find no way on, or come back. Empty for a sound tree. */
    public Set<String> deadEnds() {
        return search(Map.of()).deadEnds;
    }

    private static Escape escape(String conclusion, Walk walk, Map<String, String> own, boolean proven) {
        List<Escape.Change> changes = new ArrayList<>();
        List<Step> then = new ArrayList<>();
        for (Step step : walk.steps) {
            String before = own.get(step.question());
            if (before == null) {
                then.add(step);
            } else if (!before.equals(step.answer())) {
                changes.add(new Escape.Change(step.question(), before, step.answer()));
            }
        }
        return new Escape(conclusion, changes, then, proven);
    }

    private static final class Search {
        private final Map<String, Walk> ends = new LinkedHashMap<>();
        private final Set<String> deadEnds = new TreeSet<>();
        private boolean complete = true;
    }

    /** Dijkstra's algorithm over states, by changes, then by new questions, then in the order of the tree. */
    private Search search(Map<String, String> own) {
        Search search = new Search();
        PriorityQueue<Walk> open = new PriorityQueue<>(Comparator.comparingInt(Walk::changes)
                .thenComparingInt(Walk::news)
                .thenComparingLong(Walk::order));
        Set<State> done = new HashSet<>();
        long order = 0;
        open.add(new Walk(new Goal.ToQuestion(tree.questions().getFirst().id()), Set.of(), List.of(), 0, 0, order++));
        while (!open.isEmpty()) {
            Walk walk = open.remove();
            if (!done.add(new State(walk.goal, walk.labels))) {
                continue;
            }
            if (done.size() > MOST_STATES) {
                search.complete = false;
                return search;
            }
            switch (walk.goal) {
                case Goal.ToConclusion(String id) -> search.ends.putIfAbsent(id, walk);
                case Goal.ToQuestion(String id) -> {
                    if (walk.steps.stream().anyMatch(step -> step.question().equals(id))) {
                        search.complete =
                                false; // a walk that came back is no walk, but may hide a dearer one that does not
                        search.deadEnds.add(id);
                        continue;
                    }
                    for (Answer answer : questions
                            .getOrDefault(id, tree.questions().getFirst())
                            .answers()) {
                        Walk next = step(walk, id, answer, own, order++);
                        if (next == null) {
                            search.deadEnds.add(id);
                        } else {
                            open.add(next);
                        }
                    }
                }
            }
        }
        return search;
    }

    private static @Nullable Walk step(Walk walk, String id, Answer answer, Map<String, String> own, long order) {
        Set<String> labels = new TreeSet<>(walk.labels);
        labels.addAll(answer.labels());
        Optional<Goal> goal = next(answer, labels);
        if (goal.isEmpty()) {
            return null;
        }
        List<Step> steps = new ArrayList<>(walk.steps);
        steps.add(new Step(id, answer.id(), answer.labels()));
        String before = own.get(id);
        int changes = walk.changes + (before == null || before.equals(answer.id()) ? 0 : 1);
        int news = walk.news + (before == null ? 1 : 0);
        return new Walk(goal.get(), labels, steps, changes, news, order);
    }
}
