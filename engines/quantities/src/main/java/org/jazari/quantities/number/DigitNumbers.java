package org.jazari.quantities.number;

import static org.jazari.quantities.lexicon.WordClass.AND;
import static org.jazari.quantities.lexicon.WordClass.CARDINAL;
import static org.jazari.quantities.lexicon.WordClass.CURRENCY;
import static org.jazari.quantities.lexicon.WordClass.ONE;
import static org.jazari.quantities.lexicon.WordClass.SCALE;
import static org.jazari.quantities.lexicon.WordClass.SCALE_SIGN;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jazari.quantities.Language;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** Numbers that begin with digits: 22.649 · 4.800 milliards · 3/4 · 10k · 1,2e6. */
final class DigitNumbers {
    private static final int MAX_EXPONENT = 300;

    private final Language language;

    DigitNumbers(Language language) {
        this.language = language;
    }

    @Nullable
    NumberMatch at(Lookup words, int at) {
        Token first = at < words.sentence().size() ? words.sentence().token(at) : null;
        if (first == null || !first.isNumeral()) {
            return first == null ? null : decimals(words, at);
        }
        BigDecimal value = Numeral.read(first.folded(), language);
        if (value == null) {
            return null;
        }
        NumberMatch number = new NumberMatch(value, at, at + 1, Form.DIGITS);
        NumberMatch special = fraction(words, number);
        if (special == null) {
            special = power(words, number);
        }
        return special != null ? special : scaled(words, number);
    }

    /** ",08" where a sentence begins with it: elsewhere the comma may be a slip of the pen. */
    private static @Nullable NumberMatch decimals(Lookup words, int at) {
        Sentence sentence = words.sentence();
        boolean shape = at == 0
                && sentence.token(0).is(",")
                && sentence.size() > 1
                && sentence.token(1).joined()
                && sentence.token(1).isNumeral()
                && sentence.token(1).folded().chars().allMatch(Character::isDigit);
        return shape
                ? new NumberMatch(new BigDecimal("0." + sentence.token(1).folded()), at, at + 2, Form.DIGITS)
                : null;
    }

    /** "4.800 milliards", "10k", "4 mille 3 cents et 21". */
    private NumberMatch scaled(Lookup words, NumberMatch number) {
        Entry scale = words.find(number.to(), SCALE);
        if (scale == null) {
            return signScaled(words, number);
        }
        boolean coins = scale.value().intValue() == 100
                && number.value().stripTrailingZeros().scale() > 0;
        if (coins) {
            return number; // "1,20 cents"
        }
        NumberMatch scaled = new NumberMatch(
                number.value().multiply(scale.value()), number.from(), number.to() + 1, Form.DIGITS, scale.value());
        Entry again = words.find(scaled.to(), SCALE);
        if (again != null && again.value().compareTo(scale.value()) > 0) {
            return new NumberMatch(
                    scaled.value().multiply(again.value()), number.from(), scaled.to() + 1, Form.DIGITS, again.value());
        }
        NumberMatch whole = withSmallerPart(words, scaled, scale.value());
        boolean money = whole.to() == scaled.to() && words.is(number.to(), CURRENCY);
        return money ? number : whole; // "34 cents" after digits are coins, "3 cents et 21" is a number
    }

    private NumberMatch withSmallerPart(Lookup words, NumberMatch number, BigDecimal scale) {
        boolean and = words.is(number.to(), AND);
        int next = and ? number.to() + 1 : number.to();
        if (next >= words.sentence().size() || scale.signum() == 0) {
            return number;
        }
        NumberMatch part = words.sentence().token(next).isNumeral() ? at(words, next) : wordPart(words, next, and);
        boolean bareDigits = part != null && part.form() == Form.DIGITS && !part.isScaled();
        boolean fits = part != null
                && part.value().signum() > 0
                && part.value().compareTo(scale) < 0
                && part.value().stripTrailingZeros().scale() <= 0
                && (!bareDigits || (and && scale.intValue() == 100));
        return fits && part != null
                ? new NumberMatch(number.value().add(part.value()), number.from(), part.to(), Form.DIGITS, scale)
                : number;
    }

    private @Nullable NumberMatch wordPart(Lookup words, int at, boolean and) {
        boolean word = words.is(at, CARDINAL) || (words.is(at, ONE) && !and);
        return word ? new LatinNumbers(language).wordsAt(words, at) : null;
    }

    /** "10k", "2,5 Md": a sign, which is case-sensitive where it is one letter. */
    private static NumberMatch signScaled(Lookup words, NumberMatch number) {
        Entry sign = words.find(number.to(), SCALE_SIGN);
        if (sign == null) {
            return number;
        }
        Token written = words.sentence().token(number.to());
        boolean isSign = switch (written.folded()) {
            case "m" -> written.capital();
            case "g" -> written.capital() && written.joined() && number.value().compareTo(BigDecimal.TEN) >= 0;
            default -> true;
        };
        return isSign
                ? new NumberMatch(
                        number.value().multiply(sign.value()),
                        number.from(),
                        number.to() + 1,
                        Form.DIGITS,
                        sign.value())
                : number;
    }

    /** "3/4", "2 1/4": both parts below a hundred and the upper one smaller, so that neither 24/7 nor 2024/2025 is one. */
    private @Nullable NumberMatch fraction(Lookup words, NumberMatch number) {
        BigDecimal simple = slash(words, number.from());
        if (simple != null) {
            return number.withValue(simple, number.from() + 3, Form.FRACTION);
        }
        BigDecimal part = slash(words, number.to());
        return part != null && number.value().stripTrailingZeros().scale() <= 0
                ? number.withValue(number.value().add(part), number.to() + 3, Form.FRACTION)
                : null;
    }

    private @Nullable BigDecimal slash(Lookup words, int at) {
        Sentence sentence = words.sentence();
        if (at + 2 >= sentence.size()
                || !sentence.token(at + 1).is("/")
                || !sentence.token(at + 1).joined()) {
            return null;
        }
        boolean longer = (at + 3 < sentence.size() && sentence.token(at + 3).is("/"))
                || (at > 0 && sentence.token(at - 1).is("/"));
        Token lower = sentence.token(at + 2);
        if (longer || !sentence.token(at).isNumeral() || !lower.isNumeral() || !lower.joined()) {
            return null;
        }
        BigDecimal above = Numeral.read(sentence.token(at).folded(), language);
        BigDecimal below = Numeral.read(lower.folded(), language);
        return above != null && below != null && isProper(above, below) ? LatinNumbers.divide(above, below) : null;
    }

    private static boolean isProper(BigDecimal above, BigDecimal below) {
        return above.signum() > 0 && above.compareTo(below) < 0 && below.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    /** "1e10", "12,3e+4", "1,1^23". */
    private static @Nullable NumberMatch power(Lookup words, NumberMatch number) {
        Sentence sentence = words.sentence();
        int at = number.to();
        if (at >= sentence.size() || !sentence.token(at).joined()) {
            return null;
        }
        Token mark = sentence.token(at);
        if (mark.is("^") || mark.is("e")) {
            return signedPower(sentence, number, at, mark.is("e"));
        }
        String word = mark.folded();
        boolean exponent = mark.isWord() && word.length() <= 4 && word.matches("e[0-9]+");
        return exponent ? raised(number, Integer.parseInt(word.substring(1)), true, at + 1) : null;
    }

    private static @Nullable NumberMatch signedPower(Sentence sentence, NumberMatch number, int mark, boolean ofTen) {
        int at = mark + 1;
        int sign = 1;
        while (at < sentence.size()
                && at < mark + 3
                && (sentence.token(at).is("-") || sentence.token(at).is("+"))) {
            sign = sentence.token(at).is("-") ? -sign : sign;
            at++;
        }
        boolean digits = at < sentence.size()
                && sentence.token(at).joined()
                && sentence.token(at).folded().matches("[0-9]{1,3}");
        return digits
                ? raised(number, sign * Integer.parseInt(sentence.token(at).folded()), ofTen, at + 1)
                : null;
    }

    private static @Nullable NumberMatch raised(NumberMatch number, int exponent, boolean ofTen, int to) {
        if (Math.abs(exponent) > MAX_EXPONENT || number.value().signum() == 0) {
            return null;
        }
        BigDecimal value = ofTen
                ? number.value().scaleByPowerOfTen(exponent)
                : number.value().pow(exponent, MathContext.DECIMAL64).round(new MathContext(15));
        return number.withValue(value.stripTrailingZeros(), to, Form.DIGITS);
    }
}
