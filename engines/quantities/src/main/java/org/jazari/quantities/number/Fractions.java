package org.jazari.quantities.number;

import static org.jazari.quantities.lexicon.WordClass.AND;
import static org.jazari.quantities.lexicon.WordClass.COLLECTIVE;
import static org.jazari.quantities.lexicon.WordClass.FRACTION;
import static org.jazari.quantities.lexicon.WordClass.OF;
import static org.jazari.quantities.lexicon.WordClass.SCALE;

import java.math.BigDecimal;
import java.util.Map;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** Parts of one: deux tiers, trois cinquièmes, cent et trois quarts, ½. */
final class Fractions {
    private static final Map<String, BigDecimal> SIGNS = Map.ofEntries(
            sign("½", 1, 2),
            sign("⅓", 1, 3),
            sign("⅔", 2, 3),
            sign("¼", 1, 4),
            sign("¾", 3, 4),
            sign("⅕", 1, 5),
            sign("⅖", 2, 5),
            sign("⅗", 3, 5),
            sign("⅘", 4, 5),
            sign("⅙", 1, 6),
            sign("⅚", 5, 6),
            sign("⅛", 1, 8),
            sign("⅜", 3, 8),
            sign("⅝", 5, 8),
            sign("⅞", 7, 8));
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

    private final LatinNumbers numbers;
    private final Ordinals ordinals;

    Fractions(LatinNumbers numbers, Ordinals ordinals) {
        this.numbers = numbers;
        this.ordinals = ordinals;
    }

    private static Map.Entry<String, BigDecimal> sign(String sign, int part, int whole) {
        return Map.entry(sign, LatinNumbers.divide(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
    }

    static boolean isSign(Token token) {
        return SIGNS.containsKey(token.folded());
    }

    @Nullable
    NumberMatch at(Lookup words, int at) {
        BigDecimal sign = SIGNS.get(words.sentence().token(at).folded());
        if (sign != null) {
            return new NumberMatch(sign, at, at + 1, Form.FRACTION);
        }
        NumberMatch head = numbers.wordsAt(words, at);
        if (head == null) {
            return definite(words, at);
        }
        NumberMatch mixed = mixed(words, head);
        NumberMatch part = mixed != null ? mixed : proper(words, head);
        return mixed == null && part != null ? ofScale(words, part) : part;
    }

    /** "La moitié", "le quart des ménages": a part with its article. */
    private static @Nullable NumberMatch definite(Lookup words, int at) {
        Token article = words.sentence().token(at);
        Entry part = article.is("la") || article.is("le") ? words.find(at + 1, FRACTION) : null;
        int end = at + 2;
        boolean ofWhole = words.is(end, OF)
                || (end < words.sentence().size() && words.sentence().token(end).is("du"));
        boolean half = article.is("la")
                && at + 1 < words.sentence().size()
                && words.sentence().token(at + 1).is("moitie")
                && (at == 0 || !words.sentence().token(at - 1).is("a")); // "à la moitié du parcours"
        boolean other = article.is("le") && ofWhole;
        return part != null && (half || other)
                ? new NumberMatch(LatinNumbers.divide(BigDecimal.ONE, part.value()), at, end, Form.FRACTION)
                : null;
    }

    /** "Un demi-million", "trois quarts de milliard", "une demi-douzaine"; the part itself where no scale follows. */
    static NumberMatch ofScale(Lookup words, NumberMatch part) {
        int at = part.to();
        if (at < words.sentence().size() && words.sentence().token(at).is("-")) {
            at++;
        } else {
            at = words.skip(at, OF);
        }
        Entry scale = words.find(at, SCALE);
        scale = scale != null ? scale : words.find(at, COLLECTIVE);
        boolean multiplies = scale != null && scale.value().compareTo(BigDecimal.TEN) > 0;
        if (scale == null || !multiplies) {
            return part;
        }
        BigDecimal value = part.value().multiply(scale.value()).round(LatinNumbers.PRECISION);
        return new NumberMatch(value, part.from(), at + scale.words().size(), Form.WORDS, scale.value());
    }

    /** A whole number, "and", a part of one, or of its scale ("cinq milliards et trois quarts"); "vingt et un cinquième" is 20 and a fifth. */
    private @Nullable NumberMatch mixed(Lookup words, NumberMatch head) {
        if (words.is(head.to(), AND)) {
            return plus(words, head, head.to() + 1);
        }
        int and = head.to() - 2;
        if (and > head.from() && words.is(and, AND)) {
            NumberMatch shorter = numbers.wordsAt(words, head.from());
            BigDecimal whole =
                    shorter == null ? BigDecimal.ZERO : shorter.value().subtract(BigDecimal.ONE);
            NumberMatch one = numbers.wordsAt(words, and + 1);
            NumberMatch part = one == null ? null : proper(words, one);
            boolean singular =
                    part != null && !lastWord(words, part).endsWith("s") && one != null && one.form() == Form.ARTICLE;
            return singular && part != null ? head.withValue(whole.add(part.value()), part.to(), Form.FRACTION) : null;
        }
        return null;
    }

    private @Nullable NumberMatch plus(Lookup words, NumberMatch whole, int at) {
        NumberMatch numerator = at < words.sentence().size() ? numbers.wordsAt(words, at) : null;
        NumberMatch part = numerator == null ? null : proper(words, numerator);
        if (part == null || part.value().compareTo(BigDecimal.ONE) >= 0) {
            return null;
        }
        NumberMatch scaled = ofScale(words, part);
        BigDecimal rest = scaled.to() == part.to() && whole.scale().compareTo(LARGE) >= 0
                ? part.value().multiply(whole.scale())
                : scaled.value();
        return whole.withValue(whole.value().add(rest).round(LatinNumbers.PRECISION), scaled.to(), Form.FRACTION);
    }

    private @Nullable NumberMatch proper(Lookup words, NumberMatch numerator) {
        int at = numerator.to();
        boolean hyphen =
                at < words.sentence().size() && words.sentence().token(at).is("-");
        at += hyphen ? 1 : 0;
        Entry noun = words.find(at, FRACTION);
        if (noun != null) {
            return divided(numerator, noun.value(), at + 1);
        }
        NumberMatch denominator = at < words.sentence().size() ? ordinals.spelled(words, at) : null;
        if (denominator == null || denominator.value().compareTo(BigDecimal.valueOf(2)) <= 0) {
            return null;
        }
        boolean plural = lastWord(words, denominator).endsWith("s");
        boolean eightieth = hyphen
                && !plural
                && denominator.value().intValue() == 20
                && numerator.value().intValue() % 100 == 4;
        if (eightieth) {
            return null;
        }
        boolean one = numerator.form() == Form.ARTICLE;
        boolean smallParts = denominator.value().compareTo(BigDecimal.valueOf(20)) <= 0 && denominator.to() == at + 1;
        boolean large = denominator.value().compareTo(LARGE) >= 0;
        boolean another = one && !large && isFollowedByWord(words, denominator.to());
        if (another) {
            return null; // "un quatrième devrait", "un cinquième pays"
        }
        return plural || one || (smallParts && fitsNoOrdinal(numerator)) || large
                ? divided(numerator, denominator.value(), denominator.to())
                : null;
    }

    private static boolean isFollowedByWord(Lookup words, int at) {
        return at < words.sentence().size()
                && words.sentence().token(at).isWord()
                && !words.is(at, OF)
                && !words.sentence().token(at).is("du")
                && !words.is(at, SCALE);
    }

    /** "Trois cinquième" can only be a fraction; "vingt cinquième" is the 25th. */
    private static boolean fitsNoOrdinal(NumberMatch numerator) {
        return numerator.value().remainder(BigDecimal.TEN).signum() != 0;
    }

    private static @Nullable NumberMatch divided(NumberMatch numerator, BigDecimal denominator, int to) {
        return numerator.value().signum() == 0
                ? null
                : numerator.withValue(LatinNumbers.divide(numerator.value(), denominator), to, Form.FRACTION);
    }

    private static String lastWord(Lookup words, NumberMatch number) {
        Token last = words.sentence().token(number.to() - 1);
        return last.folded();
    }
}
