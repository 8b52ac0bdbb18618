package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jazari.quantities.Bound;
import org.jazari.quantities.Figure;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Kind;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.Unit.Dimension;
import org.jspecify.annotations.Nullable;

/** Pairs of figures about the same thing: two values for one time, a total that falls, one value said of more or of less. */
final class Values {
    /** Figures of one sentence are not compared, so that a second statement may say what the first could not. */
    private static final int MAX_REPEATS = 2;

    private static final int LEAST_SHARED = 3;

    private Values() {}

    static List<Finding> compare(List<Claim> claims) {
        Map<String, List<Claim>> byUnit = new LinkedHashMap<>();
        Map<Object, Integer> times = new HashMap<>();
        for (Claim claim : claims) {
            if (times.merge(claim.statement(), 1, Integer::sum) > MAX_REPEATS) {
                continue;
            }
            byUnit.computeIfAbsent(claim.unitKey(), key -> new ArrayList<>()).add(claim);
        }
        Pairs pairs = new Pairs();
        byUnit.values().forEach(alike -> pairs.compare(alike, Values::compare));
        return pairs.findings();
    }

    private static @Nullable Finding compare(Claim one, Claim two) {
        boolean sameValue = one.figure().value().compareTo(two.figure().value()) == 0;
        if (sameValue) {
            boolean narrower =
                    isNarrower(one, two) || isNarrower(two, one) || isSaidOfPart(one, two) || isSaidOfPart(two, one);
            return narrower ? found(Kind.SCOPE, one, two) : null;
        }
        if (!one.speaksOfSame(two) || !one.mayShareScope(two) || !comparable(one, two)) {
            return null;
        }
        if (sameTime(one, two) && !compatible(one.figure(), two.figure())) {
            return found(Kind.VALUE, one, two);
        }
        return falls(one, two) || falls(two, one) ? found(Kind.MONOTONICITY, one, two) : null;
    }

    private static Finding found(Kind kind, Claim one, Claim two) {
        return new Finding(kind, Verdict.CONTRADICTION, one.figure().subject(), List.of(one.side(), two.side()), "");
    }

    private static boolean comparable(Claim oneClaim, Claim twoClaim) {
        Figure one = oneClaim.figure();
        Figure two = twoClaim.figure();
        boolean measured = one.kind() != FigureKind.CONTEXT && two.kind() != FigureKind.CONTEXT;
        boolean sameRate = Objects.equals(one.per(), two.per());
        boolean inOneSentence =
                oneClaim.side().source().equals(twoClaim.side().source()) && one.sentenceStart() == two.sentenceStart();
        return measured && sameRate && !inOneSentence && !one.subject().isEmpty();
    }

    /** The same deadline, or the same period, or the same kind of list; a figure without any time is compared only where the subject has three words. */
    private static boolean sameTime(Claim one, Claim two) {
        Figure first = one.figure();
        Figure second = two.figure();
        boolean counts = first.kind() == FigureKind.COUNT && second.kind() == FigureKind.COUNT;
        boolean sameKind = first.kind() == second.kind() || (one.isAimed() && two.isAimed());
        boolean sameTimes = Objects.equals(first.due(), second.due()) && agree(first.period(), second.period());
        boolean dated = first.due() != null || first.period() != null;
        boolean specific = one.subject().size() >= 2 && Stems.likeness(one.subject(), two.subject()) == 1;
        return sameKind && (counts ? specific : sameTimes && (dated || specific));
    }

    /** "Fin décembre 2024" and "au 31 décembre 2024". */
    private static boolean agree(@Nullable String one, @Nullable String two) {
        if (one == null || two == null || one.equals(two)) {
            return Objects.equals(one, two);
        }
        boolean months = Math.min(one.length(), two.length()) >= "2024-12".length();
        return months && (one.startsWith(two) || two.startsWith(one));
    }

    /** "Plus de 500" and "520" agree; so do a value and a rounding of it. */
    private static boolean compatible(Figure one, Figure two) {
        return includes(one, two) || includes(two, one);
    }

    private static boolean includes(Figure wide, Figure exact) {
        int order = exact.value().compareTo(wide.value());
        return switch (wide.bound()) {
            case MORE_THAN, AT_LEAST -> order > 0;
            case LESS_THAN, AT_MOST, UP_TO -> order < 0;
            case ABOUT -> near(wide, exact);
            case EXACTLY -> wide.upper() != null && order > 0 && exact.value().compareTo(wide.upper()) <= 0;
        };
    }

    private static boolean near(Figure about, Figure exact) {
        double ratio = exact.value().doubleValue() / about.value().doubleValue();
        return ratio > 0.95 && ratio < 1.05 && exact.bound() != Bound.ABOUT;
    }

    /** A later total or step below an earlier one. */
    private static boolean falls(Claim earlier, Claim later) {
        Figure first = earlier.figure();
        Figure second = later.figure();
        String firstTime = first.due() != null ? first.due() : first.period();
        String secondTime = second.due() != null ? second.due() : second.period();
        boolean grows =
                first.unit().dimension() == Dimension.COUNT || first.unit().dimension() == Dimension.MONEY;
        boolean cumulative = isCumulative(first) && isCumulative(second);
        boolean aims = earlier.isAimed() && later.isAimed() && (cumulative || first.kind() != FigureKind.MILESTONE);
        boolean observed = first.kind() == FigureKind.OBSERVED && second.kind() == FigureKind.OBSERVED;
        boolean totals = observed && earlier.isCumulative() && later.isCumulative();
        return grows
                && ((aims && cumulative) || totals)
                && firstTime != null
                && secondTime != null
                && firstTime.substring(0, 4).compareTo(secondTime.substring(0, 4)) < 0
                && first.value().compareTo(second.value()) > 0;
    }

    private static boolean isCumulative(Figure figure) {
        return figure.kind() == FigureKind.CUMULATIVE_TARGET || figure.kind() == FigureKind.TARGET;
    }

    /** The same share with the same bound, said of one thing and of that thing and another. */
    private static boolean isNarrower(Claim narrow, Claim wide) {
        Figure one = narrow.figure();
        Figure two = wide.figure();
        boolean share = one.unit().dimension() == Dimension.SHARE
                && one.unit().equals(two.unit())
                && one.bound() == two.bound();
        boolean more = two.subject().contains(" et ") || two.subject().contains(" and ");
        return share
                && more
                && !one.subject().contains(" et ")
                && narrow.subject().size() >= 1
                && wide.subject().size() > narrow.subject().size()
                && wide.subject().containsAll(narrow.subject());
    }

    /** "18.000 femmes, elles seules" against "18.000 personnes, hommes et femmes": one narrows what the other widens. */
    private static boolean isSaidOfPart(Claim narrow, Claim wide) {
        boolean elsewhere = !narrow.side().source().equals(wide.side().source());
        if (!elsewhere
                || !narrow.figure()
                        .unit()
                        .dimension()
                        .equals(wide.figure().unit().dimension())) {
            return false;
        }
        if (!narrow.narrows() || wide.narrows() || !wide.widens()) {
            return false;
        }
        Set<String> words = narrow.contextWords();
        Set<String> shared = new LinkedHashSet<>(words);
        Set<String> others = wide.contextWords();
        shared.retainAll(others);
        int smaller = Math.min(words.size(), others.size());
        return shared.size() >= LEAST_SHARED && 2 * shared.size() >= smaller;
    }
}
