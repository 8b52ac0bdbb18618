package org.jazari.strategy.evidence.inbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jazari.quantities.Bound;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Per;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.PlainText;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.Unit;

/** Checks what an officer wants to stand by against the document and the strategy in force; every problem is found. */
final class AcceptanceCheck {
    /** What a figure can be tied to. */
    static final List<ElementType> LINKED =
            List.of(ElementType.INDICATOR, ElementType.CONVENTION, ElementType.COMMITMENT);

    private static final Set<String> KINDS =
            Stream.of(FigureKind.values()).map(FigureKind::code).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> BOUNDS =
            Stream.of(Bound.values()).map(Bound::code).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PERS =
            Stream.of(Per.values()).map(Per::code).collect(Collectors.toUnmodifiableSet());
    private static final int MAX_UNIT = 100;
    private static final int MAX_SUBJECT = 500;
    private static final int MIN_PASSAGE = 3;
    private static final int MAX_TEXT = 1000;
    private static final int MAX_PROMISE = 200;

    private final AcceptanceDraft draft;
    private final Candidate candidate;
    private final List<FieldProblem> problems = new ArrayList<>();

    private AcceptanceCheck(AcceptanceDraft draft, Candidate candidate) {
        this.draft = draft;
        this.candidate = candidate;
    }

    /** The problems of a draft; none where it can be accepted. */
    static List<FieldProblem> of(AcceptanceDraft draft, Candidate candidate, String text, Snapshot strategy) {
        AcceptanceCheck check = new AcceptanceCheck(draft, candidate);
        check.figure();
        check.passage(text);
        check.link(strategy);
        return check.problems;
    }

    /** Where the passage stands in a text, around the figure; -1 where it does not. */
    static int place(String passage, Candidate candidate, String text) {
        int earliest = Math.max(0, candidate.end() - passage.length());
        int at = text.indexOf(passage, earliest);
        return at >= 0 && at <= candidate.start() && at + passage.length() >= candidate.end() ? at : -1;
    }

    private void figure() {
        number("value", draft.value(), true);
        number("upper", draft.upper(), false);
        if (problems.isEmpty()
                && !draft.upper().isEmpty()
                && new BigDecimal(draft.upper()).compareTo(new BigDecimal(draft.value())) <= 0) {
            problems.add(FieldProblem.of("upper", "upper-not-above", draft.upper(), draft.value()));
        }
        known("kind", draft.kind(), KINDS);
        known("bound", draft.bound(), BOUNDS);
        if (!draft.per().isEmpty()) {
            known("per", draft.per(), PERS);
        }
        PlainText.problem("unit", draft.unit(), 0, MAX_UNIT).ifPresent(problems::add);
        PlainText.problem("subject", draft.subject(), 0, MAX_SUBJECT).ifPresent(problems::add);
        PlainText.problem("note", draft.note(), 0, MAX_TEXT).ifPresent(problems::add);
        if (!draft.due().isEmpty() && !StrategyTerms.isDate(draft.due())) {
            problems.add(FieldProblem.of("due", "not-a-date", PlainText.shown(draft.due())));
        }
        if (!draft.period().isEmpty() && !StrategyTerms.isPeriod(draft.period())) {
            problems.add(FieldProblem.of("period", "not-a-period", PlainText.shown(draft.period())));
        }
    }

    private void number(String field, String written, boolean required) {
        if (written.isEmpty()) {
            if (required) {
                problems.add(FieldProblem.of(field, "empty"));
            }
        } else if (!PlainText.isPlainDecimal(written)) {
            problems.add(FieldProblem.of(field, "not-a-plain-number", PlainText.shown(written)));
        }
    }

    private void known(String field, String value, Set<String> values) {
        if (!values.contains(value)) {
            String all = values.stream().sorted().collect(Collectors.joining(", "));
            problems.add(FieldProblem.of(field, "not-one-of", PlainText.shown(value), all));
        }
    }

    private void passage(String text) {
        Optional<FieldProblem> unclean = PlainText.problem("passage", draft.passage(), MIN_PASSAGE, MAX_TEXT);
        if (unclean.isPresent()) {
            problems.add(unclean.get());
        } else if (place(draft.passage(), candidate, text) < 0) {
            problems.add(FieldProblem.of("passage", "passage-not-there"));
        }
    }

    private void link(Snapshot strategy) {
        if (draft.link().isEmpty()) {
            return;
        }
        if (draft.link().equals(AcceptanceDraft.NEW_PROMISE)) {
            PlainText.problem("promise", draft.promise(), MIN_PASSAGE, MAX_PROMISE)
                    .ifPresent(problems::add);
            return;
        }
        Optional<ElementRef> ref =
                ElementRef.parse(draft.link()).filter(known -> LINKED.contains(known.type()) && strategy.has(known));
        if (ref.isEmpty()) {
            problems.add(FieldProblem.of("link", "unknown-link", PlainText.shown(draft.link())));
        } else if (ref.get().type() == ElementType.INDICATOR) {
            strategy.find(Indicator.class, ElementType.INDICATOR, ref.get().id())
                    .flatMap(indicator -> strategy.find(Unit.class, ElementType.UNIT, indicator.unit()))
                    .ifPresent(unit -> indicator(unit, strategy));
        }
    }

    /** A figure of the strategy is one value in the indicator's unit. */
    private void indicator(Unit unit, Snapshot strategy) {
        if (!draft.upper().isEmpty()) {
            problems.add(FieldProblem.of("upper", "range-to-indicator"));
        }
        if (!draft.per().isEmpty() && !StrategyTerms.isRate(draft.per())) {
            problems.add(FieldProblem.of("per", "rate-to-indicator"));
        }
        boolean sameUnit = draft.unit().equals(candidate.unit());
        if (sameUnit && !StrategyTerms.fits(candidate.dimension(), candidate.unit(), unit)) {
            String name = unit.name().in(strategy.strategy().header().defaultLanguage());
            problems.add(FieldProblem.of("link", "unit-differs", candidate.unit(), name));
        }
    }
}
