package org.jazari.quantities.number;

import static org.jazari.quantities.lexicon.WordClass.CARDINAL;
import static org.jazari.quantities.lexicon.WordClass.COLLECTIVE;
import static org.jazari.quantities.lexicon.WordClass.FRACTION;
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
        boolean minus = first.is("-") && (at == 0 || !first.joined());
        int start = minus ? at + 1 : at;
        NumberMatch number = start < words.sentence().size() ? unsigned(words, start) : null;
        boolean joined =
                number != null && (!minus || words.sentence().token(start).joined());
        if (number == null || !joined) {
            return null;
        }
        return minus ? number.from(at, number.value().negate()) : number;
    }

    private @Nullable NumberMatch unsigned(Lookup words, int at) {
        NumberMatch number = digits.at(words, at);
        number = number != null ? number : spelled(words, at);
        if (number == null) {
            return fraction(words, at);
        }
        NumberMatch share = outOf(words, number);
        return share != null ? share : counted(words, number);
    }

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

    private static NumberMatch counted(Lookup words, NumberMatch number) {
        Entry collective = words.find(number.to(), COLLECTIVE);
        boolean multiplies = collective != null && !isAdded(words, number.to());
        return multiplies && collective != null
                ? number.withValue(number.value().multiply(collective.value()), number.to() + 1, Form.WORDS)
                : number;
    }

    /** "واحد من مئة": one out of a hundred. */
    private @Nullable NumberMatch outOf(Lookup words, NumberMatch part) {
        Entry outOf = words.find(part.to(), OUT_OF);
        boolean one = part.value().compareTo(BigDecimal.ONE) == 0 && part.form() == Form.WORDS;
        if (outOf == null || !one) {
            return null;
        }
        int next = part.to() + outOf.words().size();
        NumberMatch whole = next < words.sentence().size() ? spelled(words, next) : null;
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
            boolean added = end > at && isAdded(words, end);
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
