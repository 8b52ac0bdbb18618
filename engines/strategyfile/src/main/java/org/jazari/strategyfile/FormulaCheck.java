package org.jazari.strategyfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Formulas are well formed, name indicators that exist, fit in their units and never lead back to themselves. */
final class FormulaCheck {
    private final Assembly strategy;
    private final Findings findings;
    private final FormulaUnits units;
    private final Map<String, Formula> formulas = new LinkedHashMap<>();

    private FormulaCheck(Assembly strategy, Findings findings) {
        this.strategy = strategy;
        this.findings = findings;
        this.units = new FormulaUnits(strategy);
    }

    static void check(Assembly strategy, Findings findings) {
        FormulaCheck check = new FormulaCheck(strategy, findings);
        strategy.elements(ElementType.INDICATOR)
                .forEach(indicator -> indicator.string("formula").ifPresent(text -> check.check(indicator, text)));
        check.checkCycles();
    }

    private void check(Element indicator, String text) {
        Place place = indicator.place("formula");
        if (text.length() > 500 || !text.matches("[a-z0-9 ()+*/.-]+")) {
            return; // the schema's own check has said so
        }
        Formula formula;
        try {
            formula = Formula.parse(text);
        } catch (Formula.FormulaSyntaxException broken) {
            findings.error("formula-syntax", place, Map.of("value", text, "column", String.valueOf(broken.column())));
            return;
        }
        formulas.putIfAbsent(indicator.id(), formula);
        boolean known = checkReferences(formula, place, indicator);
        checkDivisions(formula, place, indicator);
        if (known) {
            checkUnits(formula, place, indicator);
        }
    }

    private boolean checkReferences(Formula formula, Place place, Element indicator) {
        Map<String, Element> indicators = strategy.byId(ElementType.INDICATOR);
        boolean known = true;
        for (Formula.Reference reference : formula.references()) {
            if (!indicators.containsKey(reference.id())) {
                known = false;
                Map<String, String> arguments = new TreeMap<>();
                arguments.put("id", indicator.id());
                arguments.put("value", reference.id());
                arguments.put("column", String.valueOf(reference.column()));
                Nearest.of(reference.id(), findings.isFull() ? List.of() : indicators.keySet())
                        .ifPresent(nearest -> arguments.put("suggestion", nearest));
                findings.error("formula-unknown-indicator", place, arguments);
            }
        }
        return known;
    }

    private void checkDivisions(Formula formula, Place place, Element indicator) {
        if (formula instanceof Formula.Operation operation) {
            if (operation.operator() == '/'
                    && operation.right() instanceof Formula.Literal literal
                    && literal.isZero()) {
                findings.error(
                        "division-by-zero",
                        place,
                        Map.of("id", indicator.id(), "column", String.valueOf(literal.column())));
            }
            checkDivisions(operation.left(), place, indicator);
            checkDivisions(operation.right(), place, indicator);
        }
    }

    private void checkUnits(Formula formula, Place place, Element indicator) {
        String own = indicator.string("unit").orElse("");
        if (strategy.find(ElementType.UNIT, own).isEmpty()) {
            return;
        }
        try {
            Map<String, Integer> powers = units.of(formula);
            if (!units.fits(powers, own)) {
                findings.error(
                        "formula-result-unit",
                        place,
                        Map.of("id", indicator.id(), "found", FormulaUnits.shown(powers), "expected", own));
            }
        } catch (FormulaUnits.Mismatch mismatch) {
            findings.error(
                    "formula-units",
                    place,
                    Map.of(
                            "id", indicator.id(),
                            "left", mismatch.left(),
                            "right", mismatch.right(),
                            "column", String.valueOf(mismatch.column())));
        }
    }

    /** Depth first without recursion over indicators, so that a chain of thousands is no danger; each cycle is told once. */
    private void checkCycles() {
        Map<String, Integer> next = new HashMap<>();
        Set<String> done = new HashSet<>();
        for (String start : formulas.keySet()) {
            List<String> path = new ArrayList<>(List.of(start));
            Set<String> onPath = new HashSet<>(path);
            while (!path.isEmpty() && !done.contains(start)) {
                String current = path.getLast();
                List<String> named = named(current);
                int index = next.merge(current, 1, Integer::sum) - 1;
                if (index >= named.size()) {
                    done.add(current);
                    onPath.remove(current);
                    path.removeLast();
                } else if (onPath.contains(named.get(index))) {
                    tell(path.subList(path.indexOf(named.get(index)), path.size()));
                } else if (!done.contains(named.get(index))) {
                    path.add(named.get(index));
                    onPath.add(named.get(index));
                }
            }
        }
    }

    private List<String> named(String id) {
        Formula formula = formulas.get(id);
        return formula == null
                ? List.of()
                : formula.references().stream()
                        .map(Formula.Reference::id)
                        .distinct()
                        .toList();
    }

    private void tell(List<String> cycle) {
        List<String> closed = new ArrayList<>(cycle);
        closed.add(cycle.getFirst());
        strategy.find(ElementType.INDICATOR, cycle.getFirst())
                .ifPresent(indicator -> findings.error(
                        "formula-cycle", indicator.place("formula"), Map.of("value", String.join(" → ", closed))));
    }
}
