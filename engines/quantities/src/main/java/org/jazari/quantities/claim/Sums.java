package org.jazari.quantities.claim;

import static org.jazari.quantities.claim.Calculation.between;
import static org.jazari.quantities.claim.Calculation.finding;
import static org.jazari.quantities.claim.Calculation.says;
import static org.jazari.quantities.claim.Calculation.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jazari.quantities.Bound;
import org.jazari.quantities.Figure;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.Source;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.text.Folding;
import org.jazari.quantities.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Parts against their total: after a colon, after "dont", before "soit", as shares, or in the next sentence. */
final class Sums {
    /** Shares are often rounded to whole percents. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(102);

    private static final int TOTAL_REACH = 30;
    private static final List<String> OPEN_LISTS = List.of("notamment", "dont", "par exemple", "comme", "entre autres");

    private static final List<String> CONTAINING =
            List.of("comprend", "comporte", "inclut", "incluant", "integre", "regroupe", "compose", "couvre");

    private Sums() {}

    static List<Finding> of(Passage passage) {
        List<Finding> findings = new ArrayList<>();
        passage.sentences().forEach(sentence -> {
            List<Figure> figures = passage.figures(sentence);
            add(findings, Products.startAndRate(passage.source(), figures));
            add(findings, Products.earlierRank(passage.source(), figures));
            add(findings, parts(passage.source(), figures));
            add(findings, partsAfterColon(passage.source(), figures));
            add(findings, tooLargeParts(passage.source(), figures));
            add(findings, Products.rateAndYears(passage.source(), figures));
            add(findings, shares(passage.source(), figures));
            add(findings, Products.change(passage.source(), figures));
            add(findings, Products.changeAfter(passage.source(), figures));
            add(findings, Products.each(passage.source(), figures));
            add(findings, outOf(passage.source(), figures));
            add(findings, totalAfter(passage.source(), figures));
            add(findings, Products.instalments(passage.source(), figures));
        });
        add(findings, passage);
        return findings;
    }

    private static void add(List<Finding> findings, @Nullable Finding finding) {
        if (finding != null) {
            findings.add(finding);
        }
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
            boolean contains = CONTAINING.stream().anyMatch(between::contains)
                    && parts.stream().allMatch(part -> total.unit().equals(part.unit()));
            Finding more = contains && !divides ? tooMany(source, total, parts) : null;
            if (more != null) {
                return more;
            }
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
                    && (parts.stream().allMatch(part -> isPart(total, part)) || areKinds(total, parts))
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

    /** "1.000 inscrits : 620 femmes et 380 hommes": parts with names of their own, near the total together. */
    private static boolean areKinds(Figure total, List<Figure> parts) {
        boolean counts = total.unit().dimension() == Dimension.COUNT
                && parts.stream()
                        .allMatch(part -> part.unit().dimension() == Dimension.COUNT
                                && part.value().compareTo(total.value()) < 0
                                && part.per() == null
                                && part.upper() == null
                                && part.bound() == Bound.EXACTLY);
        double sum =
                parts.stream().mapToDouble(part -> part.value().doubleValue()).sum();
        double ratio = sum / total.value().doubleValue();
        return counts && total.value().compareTo(BigDecimal.TEN) > 0 && ratio > 0.7 && ratio < 1.3;
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
                    && isPartOrKind(total, one)
                    && isPartOrKind(total, two);
            if (parts && one.value().add(two.value()).compareTo(total.value()) > 0) {
                return sum(source, total, List.of(one, two), List.of(one.value(), two.value()));
            }
        }
        return null;
    }

    /** "640 agents, dont 410 titulaires et 290 contractuels": a part may have a name of its own. */
    private static boolean isPartOrKind(Figure total, Figure part) {
        boolean kind = total.unit().dimension() == Dimension.COUNT
                && part.unit().dimension() == Dimension.COUNT
                && part.value().compareTo(total.value()) < 0
                && part.per() == null
                && part.upper() == null
                && part.bound() == Bound.EXACTLY;
        return kind || isPart(total, part);
    }

    /** "200 tentes, 500 couvertures et 80 lits, soit 780 articles au total": the total stands last. */
    private static @Nullable Finding totalAfter(Source source, List<Figure> figures) {
        for (int i = 2; i < figures.size(); i++) {
            Figure total = figures.get(i);
            List<Figure> parts = figures.subList(0, i);
            String after =
                    Folding.fold(source.text(), total.end(), Math.min(total.sentenceEnd(), total.end() + TOTAL_REACH));
            boolean shape = between(source, parts.getLast(), total).contains("soit ")
                    && (after.contains("au total") || after.contains("en tout"))
                    && total.unit().dimension() == Dimension.COUNT
                    && parts.stream()
                            .allMatch(part -> part.unit().dimension() == Dimension.COUNT
                                    && part.per() == null
                                    && part.upper() == null
                                    && part.value().compareTo(total.value()) < 0);
            if (shape) {
                return sum(
                        source,
                        total,
                        List.copyOf(parts),
                        parts.stream().map(Figure::value).toList());
            }
        }
        return null;
    }

    /** "Sur les 6.000 contrôles, 3.700 ..., 1.500 ... et 1.400 ...": outcomes may leave something out but never exceed the whole. */
    private static @Nullable Finding outOf(Source source, List<Figure> figures) {
        if (figures.size() < 3) {
            return null;
        }
        Figure total = figures.getFirst();
        String before = Folding.fold(source.text(), total.sentenceStart(), total.start());
        boolean whole = before.matches("(sur|parmi|des|du|de la|de l'|dans)( ?[^,;:.0-9]{0,60})?")
                && total.bound() == Bound.EXACTLY;
        List<Figure> parts = figures.subList(1, figures.size());
        boolean apart =
                parts.stream().noneMatch(part -> between(source, total, part).contains("dont "));
        return whole && apart && parts.stream().allMatch(part -> isBarePart(total, part))
                ? tooMany(source, total, parts)
                : null;
    }

    /** "... a traité 12.000 dossiers. Elle en a accepté 8.400, rejeté 2.600 et classé 1.800": the parts follow in the next sentence. */
    private static void add(List<Finding> findings, Passage passage) {
        List<Sentence> sentences = passage.sentences();
        for (int i = 0; i + 1 < sentences.size(); i++) {
            List<Figure> first = passage.figures(sentences.get(i));
            List<Figure> parts = passage.figures(sentences.get(i + 1));
            boolean shape = !first.isEmpty()
                    && parts.size() >= 2
                    && first.getLast().bound() == Bound.EXACTLY
                    && parts.stream()
                            .allMatch(part -> isPart(first.getLast(), part)
                                    && part.because().contains("unit said before"));
            if (shape) {
                add(findings, tooMany(passage.source(), first.getLast(), parts));
            }
        }
    }

    /** A part, or a smaller number that names nothing. */
    private static boolean isBarePart(Figure total, Figure part) {
        boolean bare = part.unit().dimension() == Dimension.NONE
                && part.value().compareTo(total.value()) < 0
                && part.per() == null
                && part.upper() == null;
        return bare || isPart(total, part);
    }

    private static @Nullable Finding tooMany(Source source, Figure total, List<Figure> parts) {
        List<BigDecimal> values = parts.stream().map(Figure::value).toList();
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(total.value()) > 0 ? sum(source, total, parts, values) : null;
    }

    /** "Se répartit entre le charbon (52 %), le gaz (18 %) et les renouvelables (38 %)": the shares of one whole exceed it. */
    private static @Nullable Finding shares(Source source, List<Figure> figures) {
        List<Figure> shares = figures.stream()
                .filter(figure -> figure.unit().code().equals("%"))
                .toList();
        if (shares.size() < 3
                || !says(
                        source,
                        shares.getFirst(),
                        "reparti",
                        "se partage",
                        "se decompose",
                        "ventile",
                        "se compose",
                        "compose de",
                        "constitue de",
                        "se divise")) {
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

    private static boolean alike(Figure total, Figure part) {
        boolean unit = total.unit().equals(part.unit()) || part.because().contains("subject of the figure before");
        boolean counts =
                total.unit().dimension() == Dimension.COUNT && part.unit().dimension() == Dimension.COUNT;
        return (unit || counts)
                && part.value().compareTo(total.value()) < 0
                && part.per() == null
                && part.upper() == null;
    }
}
