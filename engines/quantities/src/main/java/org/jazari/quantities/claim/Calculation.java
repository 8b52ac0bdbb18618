package org.jazari.quantities.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jazari.quantities.Figure;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Kind;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.Source;
import org.jazari.quantities.text.Folding;

/** Calculations as findings, and the words between the figures that invite them. */
final class Calculation {
    private Calculation() {}

    static Finding sum(Source source, Figure total, List<Figure> parts, List<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean holds = sum.compareTo(total.value()) == 0;
        String calculation = values.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "))
                + (holds ? " = " : " = " + sum.toPlainString() + " ≠ ")
                + total.value().toPlainString();
        return finding(source, holds ? Verdict.HOLDS : Verdict.CONTRADICTION, total, parts, calculation);
    }

    static Finding finding(Source source, Verdict verdict, Figure first, List<Figure> others, String calculation) {
        List<Side> sides = new ArrayList<>(List.of(side(source, first)));
        others.forEach(other -> sides.add(side(source, other)));
        return new Finding(Kind.ARITHMETIC, verdict, first.subject(), sides, calculation);
    }

    private static Side side(Source source, Figure figure) {
        return new Side(source.id(), figure.quote(), figure.start(), figure.end());
    }

    static String between(Source source, Figure one, Figure two) {
        return Folding.fold(source.text().substring(one.end(), two.start()));
    }

    static boolean says(Source source, Figure figure, String... words) {
        String sentence = Folding.fold(source.text(), figure.sentenceStart(), figure.sentenceEnd());
        return List.of(words).stream().anyMatch(sentence::contains);
    }
}
