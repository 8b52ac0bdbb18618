package org.jazari.strategyfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules between the figures of one indicator: what comes before what. */
final class FigureOrderCheck {
    /** A figure with its deadline. */
    private record Promise(Element figure, String kind, PartialDate due) {
        boolean isTarget() {
            return kind.equals("target") || kind.equals("cumulative-target");
        }
    }

    private final Findings findings;
    private final Element indicator;
    private final List<Promise> promises = new ArrayList<>();

    private FigureOrderCheck(Element indicator, Findings findings) {
        this.indicator = indicator;
        this.findings = findings;
        for (Element figure : indicator.list("figures")) {
            String kind = figure.string("kind").orElse("");
            if (FigureCheck.PROMISED.contains(kind)) {
                figure.date("due").ifPresent(due -> promises.add(new Promise(figure, kind, due)));
            }
        }
    }

    static void check(Element indicator, Findings findings) {
        FigureOrderCheck check = new FigureOrderCheck(indicator, findings);
        check.checkBaseline();
        check.checkObserved();
        check.checkMilestones();
        if (indicator.is("kind", "cumulative")) {
            check.checkGrowth();
        }
    }

    /** A promise is due after the state that it starts from. */
    private void checkBaseline() {
        for (Element baseline : figures("baseline")) {
            Period period = baseline.period("period").orElse(null);
            for (Promise promise : promises) {
                if (period != null && promise.due().latest().isBefore(period.earliest())) {
                    findings.error(
                            "due-before-baseline",
                            promise.figure().place("due"),
                            arguments(promise, baseline, period.toString()));
                }
            }
        }
    }

    /** A promise that fell due before anything was observed is possible but odd. */
    private void checkObserved() {
        List<Element> observed = figures("observed").stream()
                .filter(figure -> figure.period("period").isPresent())
                .sorted(Comparator.comparing(FigureOrderCheck::start))
                .toList();
        if (observed.isEmpty()) {
            return;
        }
        for (Promise promise : promises) {
            if (promise.due().latest().isBefore(start(observed.getFirst()))) {
                Element first = observed.getFirst();
                findings.warning(
                        "due-before-observed",
                        promise.figure().place("due"),
                        arguments(promise, first, first.string("period").orElse("")));
            }
        }
    }

    private void checkMilestones() {
        Promise last = promises.stream()
                .filter(Promise::isTarget)
                .max(Comparator.comparing(promise -> promise.due().latest()))
                .orElse(null);
        if (last == null) {
            return;
        }
        for (Promise promise : promises) {
            if (!promise.isTarget()
                    && promise.due().earliest().isAfter(last.due().latest())) {
                findings.error(
                        "milestone-after-target",
                        promise.figure().place("due"),
                        arguments(promise, last.figure(), last.due().toString()));
            }
        }
    }

    /** What accumulates never shrinks. */
    private void checkGrowth() {
        List<Promise> byDue = promises.stream()
                .filter(promise -> promise.figure().number("value").isPresent())
                .sorted(Comparator.comparing(Promise::due))
                .toList();
        for (int i = 1; i < byDue.size(); i++) {
            Promise before = byDue.get(i - 1);
            Promise after = byDue.get(i);
            BigDecimal less = after.figure().number("value").orElseThrow();
            if (before.due().latest().isBefore(after.due().earliest())
                    && less.compareTo(before.figure().number("value").orElseThrow()) < 0) {
                Map<String, String> arguments =
                        arguments(after, before.figure(), before.due().toString());
                arguments.put("value", less.toString());
                findings.error("milestones-decrease", after.figure().place("value"), arguments);
            }
        }
    }

    private List<Element> figures(String kind) {
        return indicator.list("figures").stream()
                .filter(figure -> figure.is("kind", kind))
                .toList();
    }

    private static java.time.LocalDate start(Element figure) {
        return figure.period("period").orElseThrow().earliest();
    }

    private Map<String, String> arguments(Promise promise, Element other, String when) {
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("id", promise.figure().id());
        arguments.put("indicator", indicator.id());
        arguments.put("due", promise.due().toString());
        arguments.put("other", other.id());
        arguments.put("when", when);
        return arguments;
    }
}
