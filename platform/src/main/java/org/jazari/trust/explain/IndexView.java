package org.jazari.trust.explain;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import org.jazari.assessment.Rational;
import org.jazari.assessment.WeightedIndex;
import org.jazari.assessment.WeightedIndex.Option;
import org.jazari.assessment.WeightedIndex.Range;
import org.jazari.assessment.WeightedIndex.Variable;
import org.jazari.assessment.WeightedIndex.Weighing;
import org.jazari.assessment.index.IndexResult.Contribution;
import org.jazari.assessment.index.IndexResult.Explained;
import org.jazari.kernel.web.Markup;
import org.jazari.trust.TrustPage;

/** What the page of an explanation asks: a weighted index in the reader's language. */
public record IndexView(TrustPage page, WeightedIndex index) {
    public Variable variable(String id) {
        return index.variables().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public Content name(String id) {
        return page.text(variable(id).text());
    }

    /** The options of a variable; empty for a number. */
    public List<Option> options(Variable variable) {
        return variable.weighing() instanceof Weighing.Choice(List<Option> options) ? options : List.of();
    }

    /** The values that a number may take. */
    public Range range(Variable variable) {
        return switch (variable.weighing()) {
            case Weighing.Linear linear -> linear.range();
            case Weighing.Brackets brackets -> brackets.range();
            case Weighing.Choice choice -> throw new IllegalArgumentException(variable.id() + " is no number");
        };
    }

    /** A value in words: the option's text, or the number with its unit. */
    public Content value(String id, String value) {
        Variable variable = variable(id);
        return options(variable).stream()
                .filter(option -> option.id().equals(value))
                .findFirst()
                .map(option -> page.text(option.text()))
                .orElseGet(() -> Markup.text((Rational.isWritten(value) ? page.number(Rational.parse(value)) : value)
                        + " " + page.plain(variable.unit())));
    }

    /** The contributions, the heaviest first. */
    public List<Contribution> heaviestFirst(Explained explained) {
        return explained.contributions().stream()
                .sorted(Comparator.comparing((Contribution one) -> absolute(one.points()))
                        .reversed())
                .toList();
    }

    public Rational absolute(Rational number) {
        return number.signum() < 0 ? number.negated() : number;
    }
}
