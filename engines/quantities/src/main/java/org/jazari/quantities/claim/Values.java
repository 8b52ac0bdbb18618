package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

/** Pairs of figures about the same thing: two values for one time, or a total that falls. */
final class Values {
    /** Figures of one sentence are not compared, so that a second statement may say what the first could not. */
    private static final int MAX_REPEATS = 2;

    private Values() {}

    static List<Finding> compare(List<Claim> claims) {
        Map<String, List<Claim>> byUnit = new LinkedHashMap<>();
        Map<Object, Integer> times = new HashMap<>();
        for (Claim claim : claims) {
            if (times.merge(claim.said(), 1, Integer::sum) <= MAX_REPEATS) {
                byUnit.computeIfAbsent(claim.unitKey(), key -> new ArrayList<>())
                        .add(claim);
            }
        }
        Pairs pairs = new Pairs();
        byUnit.values().forEach(alike -> pairs.compare(alike, Values::compare));
        return pairs.findings();
    }

    private static @Nullable Finding compare(Claim one, Claim two) {
        boolean different = one.figure().value().compareTo(two.figure().value()) != 0;
        if (!different || !Objects.equals(one.figure().per(), two.figure().per())) {
            return null;
        }
        if (falls(one, two) || falls(two, one)) {
            return found(Kind.MONOTONICITY, one, two);
        }
        boolean value = !one.isOfSameSentence(two)
                && isSameKind(one, two)
                && sameTime(one, two)
                && !compatible(one.figure(), two.figure())
                && one.isOfSameMatter(two);
        return value ? found(Kind.VALUE, one, two) : null;
    }

    private static Finding found(Kind kind, Claim one, Claim two) {
        return new Finding(kind, Verdict.CONTRADICTION, one.figure().subject(), List.of(one.side(), two.side()), "");
    }

    private static boolean isSameKind(Claim one, Claim two) {
        FigureKind first = one.figure().kind();
        FigureKind second = two.figure().kind();
        boolean context = first == FigureKind.CONTEXT || second == FigureKind.CONTEXT;
        boolean durations = one.figure().unit().dimension() == Dimension.DURATION;
        boolean reported = isReported(first) && isReported(second);
        return (!context || durations)
                && (first == second || reported || (one.isAimed() && two.isAimed()) || isPrice(one, two));
    }

    /** "Le prêt s'élève à 300 millions" and "la banque prêtera 250 millions": an amount without a time. */
    private static boolean isPrice(Claim one, Claim two) {
        return one.figure().unit().dimension() == Dimension.MONEY && one.time() == null && two.time() == null;
    }

    private static boolean isReported(FigureKind kind) {
        return kind == FigureKind.OBSERVED || kind == FigureKind.COUNT;
    }

    /** The same deadline or the same period; where one side only has the years of its sentence, these; both without any time. */
    private static boolean sameTime(Claim one, Claim two) {
        String first = one.time();
        String second = two.time();
        if (first != null && second != null) {
            return agree(first, second);
        }
        Set<String> years = one.statement().whole().years();
        Set<String> others = two.statement().whole().years();
        String dated = first == null ? second : first;
        Statement open = first == null ? one.statement() : two.statement();
        boolean next = dated != null
                && (first == null || second == null)
                && open.around().years().equals(Set.of(dated.substring(0, 4)))
                && years.size() + others.size() <= 1;
        if (next) {
            return true; // "... 50 MW. Il sera livré en 2027."
        }
        boolean undated = first == null && second == null;
        return undated ? years.equals(others) : years.size() == 1 && others.size() == 1 && years.equals(others);
    }

    /** "Fin décembre 2024", "fin 2024" and "au 31 décembre 2024". */
    private static boolean agree(String one, String two) {
        if (one.equals(two)) {
            return true;
        }
        String shorter = one.length() < two.length() ? one : two;
        String longer = one.length() < two.length() ? two : one;
        boolean month = shorter.length() >= "2024-12".length() || longer.startsWith(shorter + "-12");
        return month && longer.startsWith(shorter) && longer.charAt(shorter.length()) == '-' && longer.length() != 9;
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

    /** A later total below an earlier one, of the same matter or in one sentence. */
    private static boolean falls(Claim earlier, Claim later) {
        String first = earlier.time();
        String second = later.time();
        boolean order = first != null
                && second != null
                && first.compareTo(second) < 0
                && !second.startsWith(first)
                && first.length() != 9
                && second.length() != 9
                && earlier.figure().value().compareTo(later.figure().value()) > 0;
        boolean share = earlier.figure().unit().dimension() == Dimension.SHARE
                || earlier.figure().unit().dimension() == Dimension.RANK;
        if (!order || share || !earlier.isCumulative() || !later.isCumulative()) {
            return false;
        }
        boolean grows = earlier.isAimed() == later.isAimed()
                || isReported(earlier.figure().kind());
        return grows && (earlier.isOfSameSentence(later) || earlier.isOfSameTotal(later));
    }
}
