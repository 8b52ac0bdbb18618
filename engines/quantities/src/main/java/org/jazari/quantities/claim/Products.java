package org.jazari.quantities.claim;

import static org.jazari.quantities.claim.Calculation.between;
import static org.jazari.quantities.claim.Calculation.finding;
import static org.jazari.quantities.claim.Calculation.says;
import static org.jazari.quantities.claim.Calculation.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.Bound;
import org.jazari.quantities.Figure;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.Per;
import org.jazari.quantities.Source;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.text.Folding;
import org.jspecify.annotations.Nullable;

/** A rate and how long it runs, instalments, a change in percent, a rank and the places gained. */
final class Products {
    private static final int MAX_YEARS = 30;
    private static final Set<String> INSTALMENTS =
            Set.of("annuites", "tranches", "versements", "mensualites", "echeances", "traites", "trimestrialites");

    private Products() {}

    /** "550 d'ici 2027 (150 en 2025, puis 200/an)": 150 + 200 + 200 = 550. */
    static @Nullable Finding startAndRate(Source source, List<Figure> figures) {
        for (int i = 0; i + 2 < figures.size(); i++) {
            Figure target = figures.get(i);
            Figure start = figures.get(i + 1);
            Figure rate = figures.get(i + 2);
            boolean shape = target.due() != null
                    && time(start) != null
                    && rate.per() == Per.YEAR
                    && target.unit().equals(start.unit())
                    && start.unit().equals(rate.unit());
            String from = time(start);
            int years = shape && target.due() != null && from != null ? years(from, target.due()) : 0;
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

    private static @Nullable String time(Figure figure) {
        return figure.period() != null ? figure.period() : figure.due();
    }

    private static int years(String from, String to) {
        return Integer.parseInt(to.substring(0, 4)) - Integer.parseInt(from.substring(0, 4));
    }

    /** "Progressé de 14 places, atteignant la 87e place": the year before it was the 101st. */
    static @Nullable Finding earlierRank(Source source, List<Figure> figures) {
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

    /** "50 millions par an pendant quatre ans, soit 200 millions". */
    static @Nullable Finding rateAndYears(Source source, List<Figure> figures) {
        for (int i = 0; i + 2 < figures.size(); i++) {
            Figure rate = figures.get(i);
            Figure years = figures.get(i + 1);
            Figure total = figures.get(i + 2);
            boolean shape = rate.per() != null
                    && years.unit().code().equals(span(rate.per()))
                    && isSameCount(rate, total)
                    && total.per() == null
                    && between(source, years, total).contains("soit ");
            if (shape) {
                return product(source, total, rate, years);
            }
        }
        return null;
    }

    /** "Le prêt de 60 MDH sera remboursé en 5 annuités de 12 MDH". */
    static @Nullable Finding instalments(Source source, List<Figure> figures) {
        for (int i = 0; i + 2 < figures.size(); i++) {
            Figure total = figures.get(i);
            Figure times = figures.get(i + 1);
            Figure each = figures.get(i + 2);
            boolean shape = INSTALMENTS.contains(Folding.fold(times.unit().code()))
                    && total.unit().dimension() == Dimension.MONEY
                    && total.unit().equals(each.unit())
                    && between(source, times, each).matches(" ?[a-z]+ (de |d')(chacune )?");
            if (shape) {
                return product(source, total, each, times);
            }
        }
        return null;
    }

    private static Finding product(Source source, Figure total, Figure rate, Figure times) {
        BigDecimal product = rate.value().multiply(times.value());
        boolean holds = product.compareTo(total.value()) == 0;
        String calculation =
                rate.value().toPlainString() + " × " + times.value().toPlainString() + " = "
                        + (holds ? "" : product.toPlainString() + " ≠ ")
                        + total.value().toPlainString();
        return finding(source, holds ? Verdict.HOLDS : Verdict.CONTRADICTION, total, List.of(rate, times), calculation);
    }

    /** The unit of durations in which a rate counts. */
    private static String span(Per per) {
        return switch (per) {
            case DAY -> "days";
            case WEEK -> "weeks";
            case MONTH -> "months";
            case YEAR -> "years";
            case QUARTER, HALF_YEAR -> "";
        };
    }

    /** "250 recrutements annuels ... soit 900 marins": things counted may be named in two ways. */
    private static boolean isSameCount(Figure one, Figure two) {
        boolean counts = one.unit().dimension() == Dimension.COUNT && two.unit().dimension() == Dimension.COUNT;
        return counts || one.unit().equals(two.unit());
    }

    /** "Passé de 200 à 250, soit une hausse de 25 %". */
    static @Nullable Finding change(Source source, List<Figure> figures) {
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
                return change(source, from, to, rate);
            }
        }
        return null;
    }

    /** "Progressé de 25 %, passant de 4.000 à 4.600 véhicules". */
    static @Nullable Finding changeAfter(Source source, List<Figure> figures) {
        for (int i = 0; i + 2 < figures.size(); i++) {
            Figure rate = figures.get(i);
            Figure from = figures.get(i + 1);
            Figure to = figures.get(i + 2);
            boolean start = from.because().stream().anyMatch(reason -> reason.endsWith("start of a change"));
            boolean shape = start
                    && from.unit().equals(to.unit())
                    && from.unit().dimension() != Dimension.SHARE
                    && rate.unit().code().equals("%")
                    && between(source, rate, from).contains("pass")
                    && from.value().signum() > 0;
            if (shape) {
                return change(source, from, to, rate);
            }
        }
        return null;
    }

    /** "30 classes de 28 élèves ... 840 enfants": so many of so many are so many. */
    static @Nullable Finding each(Source source, List<Figure> figures) {
        for (int i = 0; i + 1 < figures.size() && figures.size() == 3; i++) {
            Figure times = figures.get(i);
            Figure each = figures.get(i + 1);
            Figure total = figures.get(i == 0 ? 2 : 0);
            double product = times.value().doubleValue() * each.value().doubleValue();
            boolean shape = between(source, times, each).matches(" ?[a-z]+ (de |d'|comptant |accueillant )(chacune? )?")
                    && List.of(times, each, total).stream()
                            .allMatch(figure -> figure.unit().dimension() == Dimension.COUNT
                                    && figure.bound() == Bound.EXACTLY
                                    && figure.per() == null
                                    && figure.upper() == null)
                    && total.value().doubleValue() > 0.7 * product
                    && total.value().doubleValue() < 1.3 * product;
            if (shape) {
                return product(source, total, each, times);
            }
        }
        return null;
    }

    private static Finding change(Source source, Figure from, Figure to, Figure rate) {
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
