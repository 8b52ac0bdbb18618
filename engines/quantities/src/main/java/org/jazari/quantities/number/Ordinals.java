package org.jazari.quantities.number;

import static org.jazari.quantities.lexicon.WordClass.ORDINAL;
import static org.jazari.quantities.lexicon.WordClass.ORDINAL_SUFFIX;

import java.math.BigDecimal;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jspecify.annotations.Nullable;

/** Places in an order: 87e, 1st, vingt et unième. */
final class Ordinals {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SEVENTY_SIX = BigDecimal.valueOf(76);

    private final LatinNumbers numbers;

    Ordinals(LatinNumbers numbers) {
        this.numbers = numbers;
    }

    @Nullable
    NumberMatch at(Lookup words, int at) {
        if (at >= words.sentence().size()) {
            return null;
        }
        return words.sentence().token(at).isNumeral() ? digits(words, at) : spelled(words, at);
    }

    private @Nullable NumberMatch digits(Lookup words, int at) {
        boolean suffix = at + 1 < words.sentence().size()
                && words.sentence().token(at + 1).joined()
                && words.is(at + 1, ORDINAL_SUFFIX);
        String digits = words.sentence().token(at).folded();
        return suffix && digits.length() <= 9 && digits.chars().allMatch(Character::isDigit)
                ? new NumberMatch(new BigDecimal(digits), at, at + 2, Form.ORDINAL)
                : null;
    }

    /** Number words whose last word is an ordinal; that word alone as well. */
    @Nullable
    NumberMatch spelled(Lookup words, int at) {
        Entry alone = words.find(at, ORDINAL);
        if (alone != null) {
            return new NumberMatch(alone.value(), at, at + 1, Form.ORDINAL, alone.value());
        }
        NumberMatch head = numbers.wordsAt(words, at);
        if (head == null) {
            return null;
        }
        int last = head.to();
        while (last < words.sentence().size()
                && (words.sentence().token(last).is("-") || words.is(last, WordClass.AND))
                && last < head.to() + 3) {
            last++;
        }
        Entry tail = words.find(last, ORDINAL);
        if (tail == null) {
            return null;
        }
        BigDecimal scale = tail.value();
        boolean fourTwenties =
                scale.intValue() == 20 && head.value().remainder(HUNDRED).intValue() == 4; // quatre-vingtième
        boolean multiplies = scale.compareTo(BigDecimal.valueOf(100)) >= 0;
        boolean adds = head.value().compareTo(scale) > 0 && fitsBelow(head.value(), scale);
        if (fourTwenties) {
            BigDecimal eighty = head.value().add(SEVENTY_SIX);
            return new NumberMatch(eighty, at, last + 1, Form.ORDINAL, scale);
        }
        if (!multiplies && !adds) {
            return null;
        }
        return new NumberMatch(
                multiplies ? head.value().multiply(scale) : head.value().add(scale), at, last + 1, Form.ORDINAL, scale);
    }

    private static boolean fitsBelow(BigDecimal head, BigDecimal unit) {
        int rest = head.remainder(BigDecimal.valueOf(100)).intValue();
        int value = unit.intValue();
        return rest == 0 || (value < 10 && rest >= 10 && rest % 10 == 0) || (value < 20 && (rest == 60 || rest == 80));
    }
}
