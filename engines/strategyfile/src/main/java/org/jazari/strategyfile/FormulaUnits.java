package org.jazari.strategyfile;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The unit of a formula's value: which units it holds and to which power; ratios and plain numbers have none. */
final class FormulaUnits {
    /** Two operands that cannot be added. */
    static final class Mismatch extends Exception {
        private final int column;
        private final String left;
        private final String right;

        Mismatch(int column, Map<String, Integer> left, Map<String, Integer> right) {
            super("Units differ in column " + column);
            this.column = column;
            this.left = shown(left);
            this.right = shown(right);
        }

        int column() {
            return column;
        }

        String left() {
            return left;
        }

        String right() {
            return right;
        }
    }

    private final Assembly strategy;

    FormulaUnits(Assembly strategy) {
        this.strategy = strategy;
    }

    /** The powers of the units in a formula's value. */
    Map<String, Integer> of(Formula formula) throws Mismatch {
        return switch (formula) {
            case Formula.Literal literal -> Map.of();
            case Formula.Reference reference ->
                strategy.find(ElementType.INDICATOR, reference.id())
                        .flatMap(indicator -> indicator.string("unit"))
                        .map(this::powers)
                        .orElse(Map.of());
            case Formula.Operation operation -> combine(operation);
        };
    }

    private Map<String, Integer> combine(Formula.Operation operation) throws Mismatch {
        Map<String, Integer> left = of(operation.left());
        Map<String, Integer> right = of(operation.right());
        if (operation.operator() == '+' || operation.operator() == '-') {
            if (!left.equals(right)) {
                throw new Mismatch(operation.column(), left, right);
            }
            return left;
        }
        int sign = operation.operator() == '*' ? 1 : -1;
        Map<String, Integer> powers = new TreeMap<>(left);
        right.forEach((unit, power) -> powers.merge(unit, sign * power, Integer::sum));
        powers.values().removeIf(power -> power == 0);
        return powers;
    }

    Map<String, Integer> powers(String unit) {
        return dimension(unit).filter("ratio"::equals).isPresent() ? Map.of() : Map.of(unit, 1);
    }

    /** True where a value with these powers may stand in an indicator of this unit. */
    boolean fits(Map<String, Integer> powers, String unit) {
        if (powers.equals(powers(unit))
                || dimension(unit).filter("other"::equals).isPresent()) {
            return true;
        }
        // Graduates over inhabitants: counts of different things still make a ratio.
        boolean counts = powers.keySet().stream()
                .allMatch(one -> dimension(one).filter("count"::equals).isPresent());
        int sum = powers.values().stream().mapToInt(Integer::intValue).sum();
        return powers(unit).isEmpty() && counts && sum == 0;
    }

    private Optional<String> dimension(String unit) {
        return strategy.find(ElementType.UNIT, unit).flatMap(found -> found.string("dimension"));
    }

    static String shown(Map<String, Integer> powers) {
        if (powers.isEmpty()) {
            return "1";
        }
        StringBuilder shown = new StringBuilder();
        powers.forEach((unit, power) ->
                shown.append(shown.isEmpty() ? "" : " · ").append(unit).append(power == 1 ? "" : "^" + power));
        return shown.toString();
    }
}
