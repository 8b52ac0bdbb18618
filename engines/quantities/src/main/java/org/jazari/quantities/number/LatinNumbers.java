package org.jazari.quantities.number;

import static org.jazari.quantities.lexicon.WordClass.AND;
import static org.jazari.quantities.lexicon.WordClass.CARDINAL;
import static org.jazari.quantities.lexicon.WordClass.COLLECTIVE;
import static org.jazari.quantities.lexicon.WordClass.MINUS;
import static org.jazari.quantities.lexicon.WordClass.OF;
import static org.jazari.quantities.lexicon.WordClass.ONE;
import static org.jazari.quantities.lexicon.WordClass.OUT_OF;
import static org.jazari.quantities.lexicon.WordClass.POINT;
import static org.jazari.quantities.lexicon.WordClass.SCALE;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jazari.quantities.Language;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** French and English numbers: digits, words, both together ("1,3 milliard"), fractions, dozens, ordinals. */
public final class LatinNumbers implements NumberGrammar {
    /** Fractions are rounded to as many digits. */
    static final MathContext PRECISION = new MathContext(15);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Language language;
    private final DigitNumbers digits;
    private final Fractions fractions;
    private final Ordinals ordinals;

    public LatinNumbers(Language language) {
        this.language = language;
        this.digits = new DigitNumbers(language);
        this.ordinals = new Ordinals(this);
        this.fractions = new Fractions(this, ordinals);
    }

    @Override
    public @Nullable NumberMatch at(Lookup words, int at) {
        NumberMatch unsigned = unsigned(words, at);
        return unsigned != null ? unsigned : signed(words, at);
    }

    private @Nullable NumberMatch signed(Lookup words, int at) {
        Token sign = words.sentence().token(at);
        boolean written = sign.is("-")
                && (at == 0 || !sign.joined() || words.sentence().token(at - 1).is("("));
        int next = written ? at + 1 : words.skip(at, MINUS);
        if (next == at || next >= words.sentence().size()) {
            return null;
        }
        NumberMatch number = written && !words.sentence().token(next).isNumeral() ? null : unsigned(words, next);
        boolean isWordMinus =
                !written && (number == null || words.sentence().token(at).is("moins"));
        if (number == null || isWordMinus) {
            return null;
        }
        boolean apart = written && !words.sentence().token(next).joined();
        boolean alone = at == 0 && number.to() == words.sentence().size(); // "- 10 k" in a cell; elsewhere a bullet
        return apart && !alone ? null : number.negated(at);
    }

    private @Nullable NumberMatch unsigned(Lookup words, int at) {
        NumberMatch fraction = fractions.at(words, at);
        if (fraction != null) {
            return fraction;
        }
        NumberMatch ordinal = ordinals.at(words, at);
        NumberMatch cardinal = cardinal(words, at);
        if (cardinal == null || (ordinal != null && ordinal.to() >= cardinal.to())) {
            return ordinal;
        }
        NumberMatch share = outOf(words, cardinal);
        share = share != null ? share : oneOutOf(words, cardinal);
        return share != null ? share : withHalf(words, counted(words, cardinal));
    }

    /** A number without fraction or ordinal ending. */
    @Nullable
    NumberMatch cardinal(Lookup words, int at) {
        NumberMatch number = digits.at(words, at);
        if (number == null) {
            number = wordsAt(words, at);
        }
        return number == null ? null : withDecimals(words, number);
    }

    /** Number words only; null where no word of a number stands. */
    @Nullable
    NumberMatch wordsAt(Lookup words, int at) {
        Composition number = new Composition(language);
        int end = at;
        boolean article = false;
        for (int next = at; next >= 0; next = following(words, end)) {
            Entry word = cardinalWord(words, next);
            Entry scale = word == null ? words.find(next, SCALE) : null;
            boolean taken = word != null ? number.add(value(word)) : scale != null && number.scale(scale.value());
            if (!taken) {
                break;
            }
            article = next == at && word != null && word.wordClass() == ONE;
            end = next + 1;
        }
        if (number.isEmpty()) {
            return null;
        }
        Form form = article && end == at + 1 ? Form.ARTICLE : Form.WORDS;
        return new NumberMatch(number.value(), at, end, form, number.lastScale());
    }

    private static @Nullable Entry cardinalWord(Lookup words, int at) {
        Entry word = words.find(at, CARDINAL);
        return word != null ? word : words.find(at, ONE);
    }

    private static int value(Entry word) {
        return word.wordClass() == ONE ? 1 : word.number();
    }

    /** Where the number goes on after a token: past a hyphen, or "et" before one and eleven, or "and" in English; -1 where it ends. */
    private int following(Lookup words, int end) {
        int size = words.sentence().size();
        if (end >= size) {
            return -1;
        }
        Token next = words.sentence().token(end);
        if (next.is("-")) {
            boolean hyphen = next.joined()
                    && end + 1 < size
                    && words.sentence().token(end + 1).joined();
            return hyphen ? (words.is(end + 1, AND) ? pastAnd(words, end + 1) : end + 1) : -1;
        }
        return words.is(end, AND) ? pastAnd(words, end) : end;
    }

    private int pastAnd(Lookup words, int and) {
        int next = and + 1;
        if (next < words.sentence().size() && words.sentence().token(next).is("-")) {
            next++;
        }
        Entry cardinal = words.find(next, CARDINAL);
        boolean oneOrEleven = words.is(next, ONE) || (cardinal != null && cardinal.number() == 11);
        boolean english = language == Language.ENGLISH && cardinal != null && words.findBefore(and, SCALE) != null;
        boolean afterTens = endsInTens(words, and);
        return english || (language == Language.FRENCH && oneOrEleven && afterTens) ? next : -1;
    }

    /** "Vingt et un", but not "deux et un": the word before is a ten. */
    private static boolean endsInTens(Lookup words, int end) {
        Entry before = words.find(end - 1, CARDINAL);
        return before != null && before.number() >= 20 && before.number() % 10 == 0;
    }

    private NumberMatch withDecimals(Lookup words, NumberMatch whole) {
        int at = whole.to();
        Entry point = words.find(at, POINT);
        if (point == null || whole.form() != Form.WORDS) {
            return whole;
        }
        int next = at + point.words().size();
        StringBuilder decimals = new StringBuilder();
        NumberMatch part = wordsAt(words, next);
        while (part != null && part.value().compareTo(BigDecimal.valueOf(1000)) < 0) {
            decimals.append(part.value().toPlainString());
            next = part.to();
            part = next < words.sentence().size() ? wordsAt(words, next) : null;
        }
        return decimals.isEmpty()
                ? whole
                : whole.withValue(new BigDecimal(whole.value().toPlainString() + "." + decimals), next, Form.WORDS);
    }

    /** "Trois douzaines", "deux centaines", "une dizaine". */
    private static NumberMatch counted(Lookup words, NumberMatch number) {
        Entry collective = words.find(number.to(), COLLECTIVE);
        return collective == null
                ? number
                : new NumberMatch(
                        number.value().multiply(collective.value()),
                        number.from(),
                        number.to() + collective.words().size(),
                        Form.WORDS,
                        collective.value());
    }

    /** "Un sur trois". */
    private @Nullable NumberMatch outOf(Lookup words, NumberMatch part) {
        Entry outOf = words.find(part.to(), OUT_OF);
        if (outOf == null) {
            return null;
        }
        NumberMatch whole = cardinal(words, part.to() + outOf.words().size());
        boolean counts = part.form() == Form.DIGITS
                && part.value().compareTo(BigDecimal.TEN) > 0
                && whole != null
                && whole.value().remainder(BigDecimal.valueOf(100)).signum()
                        != 0; // "58 ouvrages sur 140", not "90 sur 100"
        boolean share = whole != null
                && !counts
                && whole.form() != Form.ARTICLE
                && whole.value().compareTo(part.value()) > 0
                && part.value().signum() > 0
                && !words.is(whole.to(), org.jazari.quantities.lexicon.WordClass.UNIT);
        return share && whole != null
                ? part.withValue(divide(part.value(), whole.value()), whole.to(), Form.FRACTION)
                : null;
    }

    private static boolean isFewOrOne(NumberMatch number) {
        return number.form() == Form.ARTICLE
                || (number.form() == Form.WORDS && number.value().compareTo(BigDecimal.TEN) < 0 && !number.isScaled());
    }

    /** "Un passage aux urgences sur cinq", "un chef d'entreprise sur deux": words between the first noun and "sur". */
    private static int complement(Lookup words, NumberMatch one) {
        int link = one.to() + 1;
        boolean linked = one.form() == Form.ARTICLE
                && link + 3 < words.sentence().size()
                && (words.is(link, OF) || words.sentence().token(link).is("aux"))
                && words.sentence().token(link + 1).isWord()
                && words.is(link + 2, OUT_OF)
                && words.is(link + 3, CARDINAL);
        boolean plural = linked
                && link + 4 < words.sentence().size()
                && words.sentence().token(link + 4).folded().endsWith("s"); // "un plan de relance sur cinq ans"
        return linked && !plural ? 2 : 0;
    }

    /** "Un Marocain sur trois", "deux personnes sur cinq": the noun stands between. */
    private @Nullable NumberMatch oneOutOf(Lookup words, NumberMatch one) {
        int noun = one.to() + complement(words, one);
        Entry outOf = isFewOrOne(one) && noun + 1 < words.sentence().size() ? words.find(noun + 1, OUT_OF) : null;
        boolean lasts = words.is(noun, org.jazari.quantities.lexicon.WordClass.UNIT) && one.form() != Form.ARTICLE;
        if (outOf == null
                || lasts // "pendant trois jours sur dix cas d'usage"
                || language != Language.FRENCH
                || !words.sentence().token(noun).isWord()) {
            return null;
        }
        NumberMatch whole = cardinal(words, noun + 1 + outOf.words().size());
        boolean share = whole != null
                && whole.form() != Form.ARTICLE
                && !whole.isScaled()
                && whole.value().compareTo(BigDecimal.TEN) <= 0
                && whole.value().compareTo(BigDecimal.ONE) > 0
                && !words.is(whole.to(), org.jazari.quantities.lexicon.WordClass.UNIT);
        boolean few = whole != null
                && (one.form() == Form.ARTICLE
                        || whole.value().intValue() <= 5
                        || whole.value().compareTo(BigDecimal.TEN) == 0);
        return share && few && whole != null && whole.value().compareTo(one.value()) > 0
                ? one.withValue(divide(one.value(), whole.value()), whole.to(), Form.FRACTION)
                : null;
    }

    /** "Un milliard et demi", "2 millions et demi", "deux et demi". */
    private static NumberMatch withHalf(Lookup words, NumberMatch number) {
        Entry and = words.find(number.to(), AND);
        Entry half = and == null ? null : words.find(number.to() + 1, org.jazari.quantities.lexicon.WordClass.FRACTION);
        boolean isHalf = half != null && half.number() == 2;
        if (!isHalf) {
            return number;
        }
        NumberMatch part = Fractions.ofScale(
                words, new NumberMatch(HALF, number.to() + 1, number.to() + 2, Form.FRACTION, number.scale()));
        BigDecimal rest = part.to() == number.to() + 2 ? HALF.multiply(number.scale()) : part.value();
        return number.withValue(
                number.value().add(rest), part.to(), number.form() == Form.ARTICLE ? Form.WORDS : number.form());
    }

    static BigDecimal divide(BigDecimal part, BigDecimal whole) {
        BigDecimal quotient = part.divide(whole, MathContext.DECIMAL64).round(PRECISION);
        return quotient.signum() == 0 ? BigDecimal.ZERO : quotient.stripTrailingZeros();
    }
}
