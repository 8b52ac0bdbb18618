package org.jazari.quantities.measure;

import java.math.BigDecimal;
import org.jazari.quantities.Bound;
import org.jazari.quantities.Per;
import org.jazari.quantities.Unit;
import org.jazari.quantities.number.NumberMatch;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit at a place of a sentence.
 *
 * @param from index of the first token of number and unit; the bound stands before
 * @param to index after the last token of number and unit
 * @param scale the scale word of the number, or 1
 * @param form how the number is written
 */
public record Measure(
        BigDecimal value,
        @Nullable BigDecimal upper,
        Unit unit,
        @Nullable Per per,
        Bound bound,
        BigDecimal scale,
        NumberMatch.Form form,
        int from,
        int to) {
    Measure withUnit(Unit newUnit, BigDecimal factor, int newTo) {
        return new Measure(
                value.multiply(factor),
                upper == null ? null : upper.multiply(factor),
                newUnit,
                per,
                bound,
                scale,
                form,
                from,
                newTo);
    }

    Measure andHalf(int newTo) {
        return new Measure(value.add(new BigDecimal("0.5")), upper, unit, per, bound, scale, form, from, newTo);
    }

    Measure withUpper(BigDecimal newUpper, int newTo) {
        return new Measure(value, newUpper, unit, per, bound, scale, form, from, newTo);
    }

    Measure withBound(Bound newBound) {
        return new Measure(value, upper, unit, per, newBound, scale, form, from, to);
    }

    Measure withPer(Per newPer, int newTo) {
        return new Measure(value, upper, unit, newPer, bound, scale, form, from, newTo);
    }

    /** True where a scale word or sign ends the number. */
    public boolean isScaled() {
        return scale.compareTo(BigDecimal.ONE) != 0;
    }

    /** With the scale of another, where this number has none and is small beside it. */
    public Measure scaledAs(Measure other) {
        boolean shared = !isScaled() && other.isScaled() && value.compareTo(other.scale) < 0;
        return shared
                ? new Measure(value.multiply(other.scale), upper, unit, per, bound, other.scale, form, from, to)
                : this;
    }

    Measure from(int newFrom) {
        return new Measure(value, upper, unit, per, bound, scale, form, newFrom, to);
    }
}
