package org.jazari.strategy.evidence;

import java.math.BigDecimal;
import org.jazari.kernel.language.Translator;
import org.jazari.quantities.Language;
import org.jspecify.annotations.Nullable;

/** Figures of documents in the words of a page. */
public final class FigureWords {
    private FigureWords() {}

    /** The name of a kind, a bound or a unit of time. */
    public static String name(String field, String code, Translator texts) {
        return texts.text("evidence." + field + "." + code);
    }

    /** A value with its upper end, bound, unit and rate, such as "at least 500 MW per year". */
    public static String value(
            BigDecimal value,
            @Nullable BigDecimal upper,
            String bound,
            String unit,
            @Nullable String per,
            Translator texts) {
        String number = texts.formats().number(value)
                + (upper == null ? "" : "\u2013" + texts.formats().number(upper));
        String shown = unit.equals("rank")
                ? texts.text("evidence.rank", number)
                : unit.isEmpty() ? number : number + "\u00a0" + unit;
        String bounded = bound.equals("exactly") ? shown : name("bound", bound, texts) + " " + shown;
        return per == null || per.isEmpty() ? bounded : bounded + " " + name("per", per, texts);
    }

    /** How a text of a language runs. */
    public static String dir(Language language) {
        return language == Language.ARABIC ? "rtl" : "ltr";
    }
}
