package org.jazari.quantities.number;

import static org.jazari.quantities.lexicon.WordClass.CARDINAL;
import static org.jazari.quantities.lexicon.WordClass.COLLECTIVE;
import static org.jazari.quantities.lexicon.WordClass.FRACTION;
import static org.jazari.quantities.lexicon.WordClass.MINUS;
import static org.jazari.quantities.lexicon.WordClass.OUT_OF;
import static org.jazari.quantities.lexicon.WordClass.SCALE;

import java.math.BigDecimal;
import org.jazari.quantities.Language;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** Arabic numbers: units before tens, parts joined by the prefix "و", scales after what they multiply ("واحد وعشرون مليونا وثلاثمائة ألف"). */
final class ArabicNumbers implements NumberGrammar {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final DigitNumbers digits = new DigitNumbers(Language.ARABIC);

    @Override
    public @Nullable NumberMatch at(Lookup words, int at) {
        Token first = words.sentence().token(at);
        boolean sign = first.is("-") && (at == 0 || !first.joined());
        boolean minus = sign || words.is(at, MINUS);
        int start = minus ? at + 1 : at;
        NumberMatch number = start < words.sentence().size() ? unsigned(words, start) : null;
        boolean joined =
                number != null && (!sign || words.sentence().token(start).joined());
        if (number == null || !joined) {
            return null;
        }
        return minus ? number.negated(at) : number;
    }

    private @Nullable NumberMatch unsigned(Lookup words, int at) {
        NumberMatch number = digits.at(words, at);
        number = number != null ? number : spelled(words, at);
        if (number == null) {
            return fraction(words, at);
        }
        NumberMatch share = outOf(words, number);
        share = share != null ? share : parts(words, number);
        return share != null ? share : withPart(words, counted(words, number));
    }

    /** "نصف", "نصف دزينة", "جزء من مئة"; "خمس" is more often five. */
    private static @Nullable NumberMatch fraction(Lookup words, int at) {
        Entry part = words.find(at, FRACTION);
        if (part == null) {
            return null;
        }
        NumberMatch fraction =
                new NumberMatch(LatinNumbers.divide(BigDecimal.ONE, part.value()), at, at + 1, Form.FRACTION);
        Entry collective = words.find(at + 1, COLLECTIVE);
        return collective == null
                ? fraction
                : fraction.withValue(collective.value().divide(part.value()), at + 2, Form.WORDS);
    }

    /** "ثلاثة أخماس": so many parts; the plural says that parts are meant. */
    private static @Nullable NumberMatch parts(Lookup words, NumberMatch number) {
        Entry part = words.find(number.to(), FRACTION);
        boolean plural = part != null && !words.is(number.to(), CARDINAL) && !isAdded(words, number.to());
        return plural && part != null
                ? number.withValue(LatinNumbers.divide(number.value(), part.value()), number.to() + 1, Form.FRACTION)
                : null;
    }

    /** "واحد ونصف", "عشرون وثلاثة أخماس": a whole and a part. */
    private static NumberMatch withPart(Lookup words, NumberMatch number) {
        int at = number.to();
        if (at >= words.sentence().size() || !isAdded(words, at)) {
            return number;
        }
        Entry single = words.is(at, CARDINAL) ? null : words.find(at, FRACTION);
        NumberMatch numerator = single == null ? spelled(words, at) : null;
        NumberMatch part = single != null
                ? new NumberMatch(LatinNumbers.divide(BigDecimal.ONE, single.value()), at, at + 1, Form.FRACTION)
                : numerator == null ? null : parts(words, numerator);
        if (part == null || part.value().compareTo(BigDecimal.ONE) >= 0) {
            return number;
        }
        BigDecimal rest = part.value().multiply(number.scale());
        return number.withValue(number.value().add(rest), part.to(), Form.WORDS);
    }

    private static NumberMatch counted(Lookup words, NumberMatch number) {
        Entry collective = words.find(number.to(), COLLECTIVE);
        boolean added = collective != null && isAdded(words, number.to());
        if (collective == null) {
            return number;
        }
        BigDecimal value =
                added ? number.value().add(collective.value()) : number.value().multiply(collective.value());
        return number.withValue(value, number.to() + 1, Form.WORDS);
    }

    /** "واحد من مئة", "١ على ٣": one out of a hundred, one over three. */
    private @Nullable NumberMatch outOf(Lookup words, NumberMatch part) {
        Entry outOf = words.find(part.to(), OUT_OF);
        boolean one = part.value().compareTo(BigDecimal.ONE) == 0;
        if (outOf == null || !one) {
            return null;
        }
        int next = part.to() + outOf.words().size();
        NumberMatch whole = next < words.sentence().size() ? spelled(words, next) : null;
        whole = whole == null && next < words.sentence().size() ? digits.at(words, next) : whole;
        return whole == null || whole.value().compareTo(BigDecimal.ONE) <= 0
                ? null
                : part.withValue(LatinNumbers.divide(BigDecimal.ONE, whole.value()), whole.to(), Form.FRACTION);
    }

    private static @Nullable NumberMatch spelled(Lookup words, int at) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = null;
        BigDecimal lastScale = BigDecimal.ONE;
        int end = at;
        while (end < words.sentence().size()) {
            boolean apart = end > at
                    && end + 1 < words.sentence().size()
                    && words.sentence().token(end).is("و");
            boolean added = end > at && (apart || isAdded(words, end));
            end += apart && words.is(end + 1, CARDINAL) ? 1 : 0;
            Entry scale = words.find(end, SCALE);
            Entry cardinal = words.find(end, CARDINAL);
            if (scale != null && !added && group != null && multiplies(group, scale.value())) {
                boolean hundred = scale.value().compareTo(THOUSAND) < 0;
                total = hundred ? total : total.add(group.multiply(scale.value()));
                group = hundred ? group.multiply(scale.value()) : null;
                lastScale = hundred ? BigDecimal.ONE : scale.value();
                end += scale.words().size();
                continue;
            }
            Entry term = cardinal != null ? cardinal : scale;
            boolean first = end == at;
            if (term == null || (!first && !added) || !fits(total, group, lastScale, term.value())) {
                break;
            }
            boolean large = term.value().compareTo(THOUSAND) >= 0;
            total = large ? total.add(term.value()) : total;
            group = large ? group : group == null ? term.value() : group.add(term.value());
            lastScale = large ? scaleOf(term.value()) : lastScale;
            end += term.words().size();
        }
        BigDecimal value = group == null ? total : total.add(group);
        return end == at
                ? null
                : new NumberMatch(value, at, end, Form.WORDS, group == null ? lastScale : BigDecimal.ONE);
    }

    private static boolean multiplies(BigDecimal group, BigDecimal scale) {
        return scale.compareTo(THOUSAND) >= 0 || group.compareTo(BigDecimal.TEN) < 0;
    }

    private static BigDecimal scaleOf(BigDecimal term) {
        BigDecimal scale = THOUSAND;
        while (scale.multiply(THOUSAND).compareTo(term) <= 0) {
            scale = scale.multiply(THOUSAND);
        }
        return scale;
    }

    /** Units then tens, hundreds before both, smaller scales after larger ones. */
    private static boolean fits(BigDecimal total, @Nullable BigDecimal group, BigDecimal lastScale, BigDecimal term) {
        if (term.compareTo(THOUSAND) >= 0) {
            return group == null && (total.signum() == 0 || term.compareTo(lastScale) < 0);
        }
        if (group == null) {
            return true;
        }
        int rest = group.intValue() % 100;
        int value = term.intValue();
        return (rest == 0 && value < 100 && group.intValue() >= 100)
                || (rest > 0 && rest < 10 && value >= 20 && value < 100);
    }

    /** The word begins with "و", which is no letter of the number itself. */
    private static boolean isAdded(Lookup words, int at) {
        String word = words.sentence().token(at).folded();
        return word.startsWith("و") && !word.startsWith("واحد");
    }
}
