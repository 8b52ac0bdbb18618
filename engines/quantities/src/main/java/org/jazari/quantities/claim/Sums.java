package org.jazari.quantities.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jazari.quantities.Bound;
import org.jazari.quantities.Figure;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Kind;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.Per;
import org.jazari.quantities.Source;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.text.Folding;
import org.jspecify.annotations.Nullable;

/** Calculations that a sentence invites: a start and a yearly rate against a target, parts against their total, a rank and the places gained. */
final class Sums {
    private static final int MAX_YEARS = 30;
    /** Shares are often rounded to whole percents. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(102);

    private static final List<String> OPEN_LISTS = List.of("notamment", "dont", "par exemple", "comme", "entre autres");

    private Sums() {}

    static List<Finding> of(Passage passage) {
        List<Finding> findings = new ArrayList<>();
        passage.sentences().forEach(sentence -> {
            List<Figure> figures = passage.figures(sentence);
            add(findings, startAndRate(passage.source(), figures));
            add(findings, earlierRank(passage.source(), figures));
            add(findings, parts(passage.source(), figures));
            add(findings, partsAfterColon(passage.source(), figures));
            add(findings, tooLargeParts(passage.source(), figures));
            add(findings, rateAndYears(passage.source(), figures));
            add(findings, shares(passage.source(), figures));
            add(findings, change(passage.source(), figures));
        });
        return findings;
    }

    private static void add(List<Finding> findings, @Nullable Finding finding) {
        if (finding != null) {
            findings.add(finding);
        }
    }

    /** "550 d'ici 2027 (150 en 2025, puis 200/an)": 150 + 200 + 200 = 550. */
    private static @Nullable Finding startAndRate(Source source, List<Figure> figures) {
        for (int i = 0; i + 2 < figures.size(); i++) {
            Figure target = figures.get(i);
            Figure start = figures.get(i + 1);
            Figure rate = figures.get(i + 2);
            boolean shape = target.due() != null
                    && start.period() != null
                    && rate.per() == Per.YEAR
                    && target.unit().equals(start.unit())
                    && start.unit().equals(rate.unit());
            int years =
                    shape && target.due() != null && start.period() != null ? years(start.period(), target.due()) : 0;
            if (years > 0 && years <= MAX_YEARS) {
                List<BigDecimal> parts = new ArrayList<>(List.of(start.value()));
                for (int year = 0; year < years; year++) {
                    parts.add(rate.value());
                }
                return sum(source, target, List.of(start, rate), parts);
            }
        }
        return null;
    }

    private static int years(String from, String to) {
        return Integer.parseInt(to.substring(0, 4)) - Integer.parseInt(from.substring(0, 4));
    }

    private static Finding sum(Source source, Figure total, List<Figure> parts, List<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean holds = sum.compareTo(total.value()) == 0;
        String calculation = values.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "))
                + (holds ? " = " : " = " + sum.toPlainString() + " ≠ ")
                + total.value().toPlainString();
        return finding(source, holds ? Verdict.HOLDS : Verdict.CONTRADICTION, total, parts, calculation);
    }

    private static Finding finding(
            Source source, Verdict verdict, Figure first, List<Figure> others, String calculation) {
        List<Side> sides = new ArrayList<>(List.of(side(source, first)));
        others.forEach(other -> sides.add(side(source, other)));
        return new Finding(Kind.ARITHMETIC, verdict, first.subject(), sides, calculation);
    }

    private static Side side(Source source, Figure figure) {
        return new Side(source.id(), figure.quote(), figure.start(), figure.end());
    }

    /** "Progressé de 14 places, atteignant la 87e place": the year before it was the 101st. */
    private static @Nullable Finding earlierRank(Source source, List<Figure> figures) {
        for (int i = 0; i + 1 < figures.size(); i++) {
            Figure one = figures.get(i);
            Figure two = figures.get(i + 1);
            boolean rankFirst = one.unit().dimension() == Dimension.RANK;
            Figure rank = rankFirst ? one : two;
            Figure places = rankFirst ? two : one;
            boolean shape = rank.unit().dimension() == Dimension.RANK
                    && places.unit().code().equals("places");
            if (shape) {
                boolean lost = says(source, places, "recule", "perdu", "chute", "baisse", "regresse");
                BigDecimal before = lost
                        ? rank.value().subtract(places.value())
                        : rank.value().add(places.value());
                String calculation = rank.value().toPlainString() + (lost ? " − " : " + ")
                        + places.value().toPlainString() + " = " + before.toPlainString();
                return finding(source, Verdict.DERIVED, rank, List.of(places), calculation);
            }
        }
        return null;
    }

    private static boolean says(Source source, Figure figure, String... words) {
        String sentence = Folding.fold(source.text(), figure.sentenceStart(), figure.sentenceEnd());
        return List.of(words).stream().anyMatch(sentence::contains);
    }

    /** "120 centres, soit 70 en ville et 50 à la campagne": at least two parts of one unit right after a word that divides. */
    private static @Nullable Finding parts(Source source, List<Figure> figures) {
        for (int i = 0; i + 2 < figures.size(); i++) {
            Figure total = figures.get(i);
            List<Figure> parts = new ArrayList<>();
            for (int j = i + 1; j < figures.size() && alike(total, figures.get(j)); j++) {
                parts.add(figures.get(j));
            }
            String between = parts.size() < 2 ? "" : between(source, total, parts.getFirst());
            boolean divides = between.contains("reparti")
                    || between.contains(" soit ")
                    || between.contains("ventile")
                    || between.contains("a savoir")
                    || between.contains("namely")
                    || between.contains("divided into");
            if (divides) {
                return sum(
                        source, total, parts, parts.stream().map(Figure::value).toList());
            }
        }
        return null;
    }

    /** "900 millions : 400 de l'État, 300 des régions et 200 du secteur privé": a total, a colon, then nothing but its parts. */
    private static @Nullable Finding partsAfterColon(Source source, List<Figure> figures) {
        int first = 1;
        while (first < figures.size()
                && !between(source, figures.get(first - 1), figures.get(first)).contains(":")) {
            first++;
        }
        if (figures.size() - first < 2) {
            return null;
        }
        List<Figure> parts = figures.subList(first, figures.size());
        for (Figure total : figures.subList(0, first)) {
            boolean whole = total.bound() == Bound.EXACTLY
                    && total.per() == null
                    && parts.stream().allMatch(part -> isPart(total, part))
                    && OPEN_LISTS.stream().noneMatch(between(source, total, parts.getFirst())::contains);
            if (whole) {
                return sum(
                        source,
                        total,
                        List.copyOf(parts),
                        parts.stream().map(Figure::value).toList());
            }
        }
        return null;
    }

    /** A smaller figure of the same unit, or one whose noun is left out. */
    private static boolean isPart(Figure total, Figure part) {
        boolean same = total.unit().equals(part.unit()) || part.because().contains("unit said before");
        boolean amount =
                total.unit().dimension() != Dimension.SHARE && total.unit().dimension() != Dimension.RANK;
        return same
                && amount
                && part.value().compareTo(total.value()) < 0
                && part.per() == null
                && part.upper() == null
                && part.bound() == Bound.EXACTLY;
    }

    /** "48 centres, dont 30 en ville et 22 à la campagne": parts may leave something out but never exceed the whole. */
    private static @Nullable Finding tooLargeParts(Source source, List<Figure> figures) {
        for (int i = 0; i + 2 < figures.size(); i++) {
            Figure total = figures.get(i);
            Figure one = figures.get(i + 1);
            Figure two = figures.get(i + 2);
            boolean parts = between(source, total, one).contains("dont ")
                    && between(source, one, two).contains(" et ")
                    && total.bound() == Bound.EXACTLY
                    && isPart(total, one)
                    && isPart(total, two);
            if (parts && one.value().add(two.value()).compareTo(total.value()) > 0) {
                return sum(source, total, List.of(one, two), List.of(one.value(), two.value()));
            }
        }
        return null;
    }

    /** "50 millions par an pendant quatre ans, soit 200 millions". */
    private static @Nullable Finding rateAndYears(Source source, List<Figure> figures) {
        for (int i = 0; i + 2 < figures.size(); i++) {
            Figure rate = figures.get(i);
            Figure years = figures.get(i + 1);
            Figure total = figures.get(i + 2);
            boolean shape = rate.per() == Per.YEAR
                    && years.unit().code().equals("years")
                    && rate.unit().equals(total.unit())
                    && total.per() == null
                    && between(source, years, total).contains("soit ");
            if (shape) {
                BigDecimal product = rate.value().multiply(years.value());
                boolean holds = product.compareTo(total.value()) == 0;
                String calculation =
                        rate.value().toPlainString() + " × " + years.value().toPlainString() + " = "
                                + (holds ? "" : product.toPlainString() + " ≠ ")
                                + total.value().toPlainString();
                return finding(
                        source,
                        holds ? Verdict.HOLDS : Verdict.CONTRADICTION,
                        total,
                        List.of(rate, years),
                        calculation);
            }
        }
        return null;
    }

    /** "Se répartit entre le charbon (52 %), le gaz (18 %) et les renouvelables (38 %)": the shares of one whole exceed it. */
    private static @Nullable Finding shares(Source source, List<Figure> figures) {
        List<Figure> shares = figures.stream()
                .filter(figure -> figure.unit().code().equals("%"))
                .toList();
        if (shares.size() < 3 || !says(source, shares.getFirst(), "reparti", "se partage", "se decompose", "ventile")) {
            return null;
        }
        BigDecimal sum = shares.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) <= 0) {
            return null;
        }
        String calculation =
                shares.stream().map(share -> share.value().toPlainString()).collect(Collectors.joining(" + ")) + " = "
                        + sum.toPlainString() + " > 100";
        return finding(source, Verdict.CONTRADICTION, shares.getFirst(), shares.subList(1, shares.size()), calculation);
    }

    private static String between(Source source, Figure one, Figure two) {
        return Folding.fold(source.text().substring(one.end(), two.start()));
    }

    private static boolean alike(Figure total, Figure part) {
        boolean unit = total.unit().equals(part.unit()) || part.because().contains("subject of the figure before");
        boolean counts =
                total.unit().dimension() == Dimension.COUNT && part.unit().dimension() == Dimension.COUNT;
        return (unit || counts)
                && part.value().compareTo(total.value()) < 0
                && part.per() == null
                && part.upper() == null;
    }

    /** "Passé de 200 à 250, soit une hausse de 25 %". */
    private static @Nullable Finding change(Source source, List<Figure> figures) {
        for (int i = 0; i + 2 < figures.size(); i++) {
            Figure from = figures.get(i);
            Figure to = figures.get(i + 1);
            Figure rate = figures.get(i + 2);
            boolean start = from.because().stream().anyMatch(reason -> reason.endsWith("start of a change"));
            boolean shape = start
                    && from.unit().equals(to.unit())
                    && from.unit().dimension() != Dimension.SHARE
                    && rate.unit().code().equals("%")
                    && rate.kind() != FigureKind.TARGET
                    && from.value().signum() > 0;
            if (shape) {
                double stated = rate.value().doubleValue();
                double real = Math.abs(to.value().doubleValue() / from.value().doubleValue() - 1) * 100;
                double tolerance = rate.value().scale() > 0 ? 0.1 : 1;
                String calculation = String.format(
                        java.util.Locale.ROOT,
                        "%s / %s = %+.1f %%",
                        to.value().toPlainString(),
                        from.value().toPlainString(),
                        real);
                Verdict verdict = Math.abs(stated - real) <= tolerance ? Verdict.HOLDS : Verdict.CONTRADICTION;
                return finding(source, verdict, rate, List.of(from, to), calculation);
            }
        }
        return null;
    }
}
