package org.jazari.quantities.number;

import java.math.BigDecimal;
import org.jazari.quantities.Language;

/** Number words put together from the left: "deux cent deux mille" is (2 x 100 + 2) x 1,000. */
final class Composition {
    private static final int NOTHING = -1;

    private final Language language;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal smallestScale = BigDecimal.ZERO;
    private int group = NOTHING;

    Composition(Language language) {
        this.language = language;
    }

    /** Adds a word below 100; false where it cannot follow what stands. */
    boolean add(int word) {
        if (group == NOTHING) {
            boolean room = smallestScale.signum() == 0 || (word > 0 && smallestScale.intValue() != 100);
            group = room ? word : group;
            return room;
        }
        if (group == 0 || word == 0) {
            return false;
        }
        int rest = group % 100;
        if (language == Language.FRENCH && word == 20 && rest == 4) {
            group += 76;
            return true;
        }
        boolean fits = rest == 0 || (word < 10 ? fitsUnit(rest, word) : fitsTeen(rest, word));
        group += fits ? word : 0;
        return fits;
    }

    private boolean fitsUnit(int rest, int word) {
        if (language == Language.FRENCH && (rest == 10 || rest == 70 || rest == 90)) {
            return word >= 7 || rest != 10;
        }
        return rest >= 20 && rest % 10 == 0;
    }

    private boolean fitsTeen(int rest, int word) {
        return language == Language.FRENCH && word < 20 && (rest == 60 || rest == 80);
    }

    /** Multiplies by a hundred or a larger scale; false where it cannot follow what stands. */
    boolean scale(BigDecimal scale) {
        if (scale.intValue() == 100) {
            return hundred();
        }
        if (group == NOTHING && smallestScale.signum() > 0 && scale.compareTo(smallestScale) > 0) {
            return scaleAgain(scale);
        }
        if (smallestScale.signum() > 0 && scale.compareTo(smallestScale) >= 0) {
            return false;
        }
        boolean bare = group == NOTHING;
        if (group == 0 || (bare && scale.intValue() != 1000)) {
            return false;
        }
        total = total.add(scale.multiply(BigDecimal.valueOf(bare ? 1 : group)));
        smallestScale = scale;
        group = NOTHING;
        return true;
    }

    /** "Cent mille milliards": a larger scale straight after a smaller one multiplies. */
    private boolean scaleAgain(BigDecimal scale) {
        total = total.multiply(scale);
        smallestScale = scale;
        return true;
    }

    private boolean hundred() {
        if (group == NOTHING) {
            group = 100;
            return true;
        }
        boolean fits = (group > 1 && group < 100) || (group == 1 && language == Language.ENGLISH);
        group *= fits ? 100 : 1;
        return fits;
    }

    boolean isEmpty() {
        return group == NOTHING && smallestScale.signum() == 0;
    }

    BigDecimal value() {
        return group == NOTHING ? total : total.add(BigDecimal.valueOf(group));
    }

    /** The last scale from a thousand up, or 1. */
    BigDecimal lastScale() {
        return group == NOTHING && smallestScale.signum() > 0 ? smallestScale : BigDecimal.ONE;
    }
}
