package org.jazari.strategyfile;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rules of single figures: what a number of its kind and unit may be. */
final class FigureCheck {
    static final Set<String> PROMISED = Set.of("target", "cumulative-target", "milestone");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1_000);

    private final Findings findings;
    private final Element indicator;
    private final Optional<Element> unit;

    private FigureCheck(Findings findings, Element indicator, Optional<Element> unit) {
        this.findings = findings;
        this.indicator = indicator;
        this.unit = unit;
    }

    static void check(Assembly strategy, Findings findings) {
        for (Element indicator : strategy.elements(ElementType.INDICATOR)) {
            Optional<Element> unit = indicator.string("unit").flatMap(id -> strategy.find(ElementType.UNIT, id));
            FigureCheck check = new FigureCheck(findings, indicator, unit);
            check.checkShare();
            indicator.list("figures").forEach(check::checkFigure);
            FigureOrderCheck.check(indicator, findings);
        }
    }

    private void checkShare() {
        boolean noRatio = unit.flatMap(found -> found.string("dimension"))
                .filter(FigureCheck::isDimension)
                .filter(dimension -> !dimension.equals("ratio"))
                .isPresent();
        if (indicator.is("kind", "share") && noRatio) {
            findings.error(
                    "share-without-ratio",
                    indicator.place("unit"),
                    Map.of("id", indicator.id(), "unit", unit.map(Element::id).orElse("")));
        }
    }

    private void checkFigure(Element figure) {
        String kind = figure.string("kind").orElse("");
        if (PROMISED.contains(kind) && !figure.has("due")) {
            findings.error("missing-due", figure.place(), arguments(figure, kind));
        }
        if (kind.equals("rate") && !figure.has("per")) {
            findings.error("rate-without-per", figure.place(), arguments(figure, kind));
        }
        figure.number("value").ifPresent(value -> checkValue(figure, value));
    }

    private void checkValue(Element figure, BigDecimal value) {
        Map<String, String> arguments = arguments(figure, figure.string("kind").orElse(""));
        arguments.put("value", value.toString());
        Place place = figure.place("value");
        double nearest = value.doubleValue();
        if (!Double.isFinite(nearest) || new BigDecimal(Double.toString(nearest)).compareTo(value) != 0) {
            findings.error("number-inexact", place, arguments);
            return;
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (indicator.is("kind", "rank")) {
            if (!whole || value.signum() <= 0) {
                findings.error("rank-not-positive", place, arguments);
            }
        } else if (unit.filter(found -> found.is("dimension", "count")).isPresent()) {
            if (!whole) {
                arguments.put("suggestion", value.unscaledValue().toString());
                findings.error("fraction-of-count", place, arguments);
            } else if (value.signum() < 0) {
                findings.error("negative-count", place, arguments);
            }
        } else if (unit.filter(FigureCheck::isPercent).isPresent() && !sane(value)) {
            findings.warning("percent-range", place, arguments);
        }
    }

    private boolean sane(BigDecimal percent) {
        boolean share = indicator.is("kind", "share");
        BigDecimal least = share ? BigDecimal.ZERO : HUNDRED.negate();
        return percent.compareTo(least) >= 0 && percent.compareTo(share ? HUNDRED : MOST_PERCENT) <= 0;
    }

    private static boolean isDimension(String key) {
        return Arrays.stream(Unit.Dimension.values())
                .anyMatch(dimension -> dimension.key().equals(key));
    }

    private static boolean isPercent(Element unit) {
        String symbol = unit.node().path("symbol").toString();
        return unit.is("dimension", "ratio") && (unit.id().contains("percent") || symbol.contains("%"));
    }

    private Map<String, String> arguments(Element figure, String kind) {
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("id", figure.id());
        arguments.put("figureKind", kind);
        arguments.put("indicator", indicator.id());
        return arguments;
    }
}
