package org.jazari.strategyfile;

import java.util.Map;
import java.util.Optional;

/** The rules of single elements: the header's years, listed axes, currencies, dates of signature. */
final class ElementCheck {
    private ElementCheck() {}

    static void check(Assembly strategy, Findings findings) {
        strategy.header().ifPresent(header -> checkYears(header, findings));
        strategy.elements(ElementType.AXIS).forEach(axis -> checkListed(axis, findings));
        for (Element unit : strategy.elements(ElementType.UNIT)) {
            if (unit.is("dimension", "currency") && !unit.has("currency")) {
                findings.error("currency-missing", unit.place(), Map.of("id", unit.id()));
            }
        }
        strategy.elements(ElementType.CONVENTION).forEach(convention -> checkSignature(convention, strategy, findings));
    }

    private static void checkYears(Element header, Findings findings) {
        Optional<PartialDate> from = header.date("from");
        Optional<PartialDate> until = header.date("until");
        if (from.isPresent()
                && until.isPresent()
                && until.get().latest().isBefore(from.get().earliest())) {
            findings.error(
                    "until-before-from",
                    header.place("until"),
                    Map.of("from", from.get().toString(), "until", until.get().toString()));
        }
    }

    private static void checkListed(Element axis, Findings findings) {
        boolean unlisted = axis.node().path("listed").isBoolean()
                && !axis.node().path("listed").booleanValue();
        if (unlisted && axis.has("name")) {
            findings.error("unlisted-axis-named", axis.place("name"), Map.of("id", axis.id()));
        } else if (!unlisted && !axis.has("name")) {
            findings.error("axis-unnamed", axis.place(), Map.of("id", axis.id()));
        }
    }

    private static void checkSignature(Element convention, Assembly strategy, Findings findings) {
        Optional<PartialDate> date = convention.date("date");
        Optional<Period> event = convention
                .string("event")
                .flatMap(id -> strategy.find(ElementType.EVENT, id))
                .flatMap(found -> found.period("period"));
        if (date.isPresent()
                && event.isPresent()
                && date.get().earliest().isAfter(event.get().latest().plusYears(1))) {
            findings.warning(
                    "convention-late",
                    convention.place("date"),
                    Map.of(
                            "id",
                            convention.id(),
                            "value",
                            date.get().toString(),
                            "event",
                            event.get().toString()));
        }
    }
}
