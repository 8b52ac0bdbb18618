package org.jazari.quantities.measure;

import static org.jazari.quantities.lexicon.WordClass.ADJECTIVE;
import static org.jazari.quantities.lexicon.WordClass.BETWEEN;
import static org.jazari.quantities.lexicon.WordClass.BOUND;
import static org.jazari.quantities.lexicon.WordClass.BOUND_AFTER;
import static org.jazari.quantities.lexicon.WordClass.CHANGE;
import static org.jazari.quantities.lexicon.WordClass.CURRENCY;
import static org.jazari.quantities.lexicon.WordClass.DETERMINER;
import static org.jazari.quantities.lexicon.WordClass.OF;
import static org.jazari.quantities.lexicon.WordClass.PERCENT;
import static org.jazari.quantities.lexicon.WordClass.RANGE_AND;
import static org.jazari.quantities.lexicon.WordClass.RANK;
import static org.jazari.quantities.lexicon.WordClass.UNIT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jazari.quantities.Bound;
import org.jazari.quantities.Language;
import org.jazari.quantities.Unit;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.number.NumberMatch;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * The measures of a sentence.
 *
 * <pre>
 * measure = [bound] (money | amount [range amount]) [per] [bound-after]
 * money   = currency number | number ["of"] currency
 * amount  = "percentage of" number | number ["of"] unit | number noun | ordinal rank | number
 * range   = "-" | "à" | "et" after "entre"
 * </pre>
 */
public final class Measures {

    private static final Set<String> POINTS_OF = Set.of(
            "pourcentage",
            "base",
            "%",
            "pib",
            "croissance",
            "taux",
            "moyenne",
            "marge",
            "part",
            "inflation",
            "plus",
            "moins",
            "mieux");

    private static final BigDecimal MOST_RANKS = BigDecimal.valueOf(200);

    private final Lookup words;
    private final Sentence sentence;
    private final @Nullable NumberMatch[] numbers;
    private final boolean[] taken;
    private final Names names;
    private final Nouns nouns;
    private final Ranks ranks;
    private final Rates rates;
    private final Language language;

    private Measures(Lookup words, @Nullable NumberMatch[] numbers, List<TimeMention> times, CharSequence text) {
        this.words = words;
        this.sentence = words.sentence();
        this.numbers = numbers;
        this.taken = new boolean[sentence.size()];
        for (TimeMention time : times) {
            java.util.Arrays.fill(taken, time.from(), time.to(), true);
        }
        this.names = new Names(words);
        this.ranks = new Ranks(words, numbers);
        this.nouns = new Nouns(words, numbers, taken, text);
        this.rates = new Rates(words, numbers, taken);
        this.language = words.language();
    }

    /** Finds them in order; tokens of times are left out. */
    public static List<Measure> find(
            Lookup words, @Nullable NumberMatch[] numbers, List<TimeMention> times, CharSequence text) {
        Measures measures = new Measures(words, numbers, times, text);
        List<Measure> found = new ArrayList<>();
        for (int at = 0; at < words.sentence().size(); ) {
            Measure measure = measures.at(at);
            if (measure != null && !repeats(found, measure)) {
                found.add(measure);
            }
            at = measure == null ? measures.past(at) : Math.max(measure.to(), at + 1);
        }
        return found;
    }

    /** A number that is no measure is passed as a whole: no part of it is one either. */
    private int past(int at) {
        NumberMatch number = numbers[at];
        return number == null ? at + 1 : number.to();
    }

    /** "Douze (12) centres" says twelve once. */
    private static boolean repeats(List<Measure> found, Measure measure) {
        if (found.isEmpty()) {
            return false;
        }
        Measure last = found.getLast();
        return last.form() == Form.WORDS
                && measure.form() == Form.DIGITS
                && measure.from() == last.to() + 1
                && measure.value().compareTo(last.value()) == 0;
    }

    private @Nullable Measure at(int at) {
        Measure money = moneyFirst(at);
        if (money != null) {
            return finished(money, at);
        }
        Measure share = percentFirst(at);
        if (share != null) {
            return finished(share, at);
        }
        NumberMatch number = free(at);
        if (number == null || names.contains(number)) {
            return null;
        }
        Measure measure = number.form() == Form.ORDINAL ? rank(number) : cardinal(number);
        return measure == null ? null : finished(measure, at);
    }

    private @Nullable NumberMatch free(int at) {
        return at < sentence.size() && !taken[at] ? numbers[at] : null;
    }

    /** "$75 millions", "USD 4,8 milliards". */
    private @Nullable Measure moneyFirst(int at) {
        Entry currency = words.find(at, CURRENCY);
        NumberMatch number =
                currency == null ? null : free(at + currency.words().size());
        if (currency == null || number == null || number.form() == Form.ORDINAL || !isSign(at)) {
            return null;
        }
        boolean belongsBefore = at > 0
                && sentence.token(at - 1).isNumeral()
                && sentence.token(at).joined();
        boolean otherAfter = words.is(number.to(), CURRENCY) && !words.is(at, CURRENCY);
        return belongsBefore || otherAfter
                ? null
                : measured(number, currency, Dimension.MONEY).from(at);
    }

    /** "Un pourcentage de vingt". */
    private @Nullable Measure percentFirst(int at) {
        Entry percent = words.find(at, PERCENT);
        NumberMatch number = percent == null ? null : free(at + percent.words().size());
        if (number == null || number.form() == Form.ORDINAL || number.form() == Form.ARTICLE) {
            return null;
        }
        boolean ownUnit =
                !united(bare(number), number.to(), number.isScaled()).unit().equals(Unit.NONE);
        return ownUnit
                ? null
                : bare(number)
                        .withUnit(new Unit(Dimension.SHARE, "%"), BigDecimal.ONE, number.to())
                        .from(at);
    }

    private boolean isSign(int at) {
        Token token = sentence.token(at);
        return token.isSymbol() || (token.capital() && token.folded().length() <= 3);
    }

    private @Nullable Measure rank(NumberMatch number) {
        Entry noun = words.find(number.to(), RANK);
        if (noun != null) {
            return bare(number)
                    .withUnit(
                            Unit.RANK,
                            BigDecimal.ONE,
                            number.to() + noun.words().size());
        }
        Entry before = words.findBefore(number.from(), RANK);
        boolean ranked = before != null || ranks.isRanked(number.from()) || ranks.ranksNext(number.to());
        return ranked ? bare(number).withUnit(Unit.RANK, BigDecimal.ONE, number.to()) : null;
    }

    private @Nullable Measure cardinal(NumberMatch number) {
        Measure alone = bare(number);
        if (number.form() == Form.DIGITS && ranks.names(number)) {
            return alone.withUnit(Unit.RANK, BigDecimal.ONE, number.to());
        }
        Measure united = united(alone, number.to(), number.isScaled());
        NumberMatch upper = upperEnd(number, united);
        if (upper != null) {
            Measure range = scaledAlike(number, upper, alone).withUpper(upper.value(), upper.to());
            Measure whole = united(range, upper.to(), upper.isScaled());
            boolean sameUnit = united.unit().equals(Unit.NONE) || united.unit().equals(whole.unit());
            boolean named = !whole.unit().equals(Unit.NONE);
            if (sameUnit && named && inOrder(whole)) {
                return whole;
            }
        }
        return stands(number, united) ? united : null;
    }

    /** "Entre 10 et 12 milliards": a scale said once holds for both ends. */
    private static Measure scaledAlike(NumberMatch lower, NumberMatch upper, Measure alone) {
        boolean shared = !lower.isScaled()
                && upper.isScaled()
                && lower.value().multiply(upper.scale()).compareTo(upper.value()) < 0;
        return shared ? alone.withUnit(alone.unit(), upper.scale(), alone.to()) : alone;
    }

    private static boolean inOrder(Measure range) {
        return range.upper() != null && range.value().compareTo(range.upper()) < 0;
    }

    private @Nullable NumberMatch upperEnd(NumberMatch lower, Measure united) {
        int at = united.unit().dimension() == Dimension.COUNT ? lower.to() : united.to();
        boolean between = words.findBefore(lower.from(), BETWEEN) != null;
        if (at >= sentence.size() || changes(lower.from())) {
            return null;
        }
        boolean hyphen = sentence.token(at).is("-");
        Entry and = words.find(at, RANGE_AND);
        boolean joins =
                hyphen || (and != null && (between || !sentence.token(at).is("et")));
        int next = hyphen ? at + 1 : and == null ? at : at + and.words().size();
        NumberMatch upper = joins ? free(next) : null;
        boolean alike = upper != null && upper.form() != Form.ORDINAL && upper.form() != Form.ARTICLE;
        return alike && lower.form() != Form.ARTICLE ? upper : null;
    }

    /** "Passer de 10 % à 15 %" states two values, not a range. */
    private boolean changes(int at) {
        for (int before = at - 1; before >= Math.max(0, at - 8); before--) {
            boolean that = sentence.token(before + 1).is("que")
                    || sentence.token(before + 1).is("qu'"); // "relève que"
            if (words.is(before, CHANGE) && !that) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number without a known unit counts something at all. */
    private boolean stands(NumberMatch number, Measure measure) {
        if (number.form() == Form.ARTICLE) {
            return false;
        }
        boolean times = measure.unit().code().equals("fois")
                && number.to() + 1 < sentence.size()
                && (sentence.token(number.to() + 1).is("plus")
                        || sentence.token(number.to() + 1).folded().startsWith("superieur")
                        || sentence.token(number.to() + 1).folded().startsWith("inferieur")
                        || sentence.token(number.to() + 1).is("moins"));
        if (times) {
            return false; // "trois fois moins"
        }
        boolean counted = measure.unit().dimension() == Dimension.COUNT && measure.to() == number.to();
        boolean bare = measure.unit().dimension() == Dimension.NONE && sentence.size() > 1;
        if ((!counted && !bare) || number.form() != Form.WORDS) {
            return true;
        }
        boolean nine = number.value().intValue() == 9 && number.to() == number.from() + 1;
        boolean newNotNine = nine
                && sentence.token(number.from()).is("neuf")
                && !measure.unit().code().endsWith("s")
                && !measure.unit().code().endsWith("x")
                && nouns.qualifies(number.from());
        boolean bothOfThem =
                number.value().intValue() == 2 && number.from() > 0 && words.is(number.from() - 1, DETERMINER);
        return !newNotNine && !bothOfThem;
    }

    private static Measure bare(NumberMatch number) {
        return new Measure(
                number.value(),
                null,
                Unit.NONE,
                null,
                Bound.EXACTLY,
                number.scale(),
                number.form(),
                number.from(),
                number.to());
    }

    private Measure measured(NumberMatch number, Entry unit, Dimension dimension) {
        return with(bare(number), unit, dimension, number.to());
    }

    private static Measure with(Measure measure, Entry unit, Dimension dimension, int to) {
        List<String> argument = unit.arguments();
        String code = argument.get(argument.size() - 2);
        return measure.withUnit(new Unit(dimension, code), new BigDecimal(argument.getLast()), to);
    }

    /** The measure with the unit or noun that follows its number. */
    private Measure united(Measure measure, int end, boolean scaled) {
        int at = scaled ? words.skip(end, OF) : end;
        Entry currency = words.find(at, CURRENCY);
        Entry unit = words.find(at, UNIT);
        int adjective = words.skip(at, ADJECTIVE);
        Entry years = unit == null && adjective > at ? words.find(adjective, UNIT) : null;
        if (years != null && years.argument().startsWith("duration")) {
            return with(
                    measure,
                    years,
                    Dimension.DURATION,
                    adjective + years.words().size()); // "trois prochaines années"
        }
        if (currency != null
                && (unit == null || currency.words().size() >= unit.words().size())) {
            return with(
                    measure, currency, Dimension.MONEY, at + currency.words().size());
        }
        boolean sold = unit != null
                && unit.arguments().contains("points")
                && unit.words().size() == 1
                && words.is(at + 1, OF)
                && at + 2 < sentence.size()
                && !words.is(at + 2, DETERMINER)
                && !POINTS_OF.contains(sentence.token(at + 2).folded()); // "412 points de vente"
        sold = sold && measure.value().stripTrailingZeros().scale() <= 0; // "2,2 points de marge"
        boolean seats = sold
                || (unit != null
                        && unit.arguments().contains("places")
                        && (measure.value().compareTo(MOST_RANKS) >= 0 || !ranks.speaksOfRanks()));
        if (unit != null && !seats && isUnit(unit, at)) {
            Dimension dimension = Dimension.valueOf(unit.arguments().getFirst().toUpperCase(Locale.ROOT));
            int to = at + unit.words().size();
            Measure whole = with(measure, unit, dimension, to);
            return dimension == Dimension.DURATION && isAndHalf(to) ? whole.andHalf(to + 2) : whole;
        }
        boolean genitive = scaled && (sentenceHas(end, "du") || sentenceHas(end, "des") || words.is(at, DETERMINER));
        boolean apart = scaled
                && at == end
                && language == Language.FRENCH
                && nouns.isParticiple(at); // "14,5 millions accueillis en 2023"
        genitive |= apart;
        genitive |= measure.form() == Form.FRACTION; // "un Marocain sur trois utilise"
        return genitive ? measure : measure.withUnit(Unit.counted(nouns.noun(at)), BigDecimal.ONE, end);
    }

    /** "400 millions de l'État, 300 millions des régions" say whose, not what: what is counted stands after a bare "de". */
    private boolean sentenceHas(int at, String word) {
        return at < sentence.size() && sentence.token(at).is(word);
    }

    /** "Cinq mois et demi". */
    private boolean isAndHalf(int at) {
        return at + 1 < sentence.size()
                && sentence.token(at).is("et")
                && (sentence.token(at + 1).is("demi") || sentence.token(at + 1).is("demie"));
    }

    /** One letter is a unit only in its own case: "m" and "t" are, "M" and "T" begin a name. */
    private boolean isUnit(Entry unit, int at) {
        Token token = sentence.token(at);
        return token.folded().length() > 1 || unit.words().size() > 1 || token.isSymbol() || !token.capital();
    }

    private Measure finished(Measure measure, int at) {
        Entry bound = words.findBefore(at, BOUND);
        Entry after = words.find(measure.to(), BOUND_AFTER);
        Measure bounded = measure;
        if (bound != null) {
            bounded = measure.withBound(
                    Bound.valueOf(bound.argument().toUpperCase(Locale.ROOT).replace('-', '_')));
        } else if (after != null) {
            bounded = measure.withBound(
                    Bound.valueOf(after.argument().toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return rates.rated(bounded);
    }
}
