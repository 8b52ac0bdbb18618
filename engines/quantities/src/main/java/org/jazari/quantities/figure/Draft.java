package org.jazari.quantities.figure;

import java.util.ArrayList;
import java.util.List;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Unit;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.measure.Measure;
import org.jspecify.annotations.Nullable;

/** A figure while rules fill it. */
final class Draft {
    Measure measure;
    final int clause;
    final List<String> because = new ArrayList<>();
    Unit unit;
    String subject = "";

    @Nullable
    FigureKind kind;

    @Nullable
    String due;

    @Nullable
    String period;

    /** True where the noun is one of things that texts announce and list. */
    boolean listed;

    /** True where the noun is one of parts of a programme: axes, measures, conventions. */
    boolean programme;

    /** The figure whose noun or currency this one shares because its own is left out. */
    @Nullable
    Draft saidBy;

    /** True where a time stands beside the figure itself rather than before the whole clause. */
    boolean ownTime;

    /** True where "pour" stands before its year: "les crédits pour 2026 s'élèvent à". */
    boolean meantFor;

    /** True where "pour" stands before its time, however long: "un budget de 4 milliards pour l'exercice 2026". */
    boolean allotted;

    /** True where a verb of the past says it. */
    boolean reported;

    /** True where the deadline may also close a time that is over ("au terme de l'année"). */
    boolean weakDeadline;

    Draft(Measure measure, int clause) {
        this.measure = measure;
        this.clause = clause;
        this.unit = measure.unit();
    }

    /** Notes why it is of a kind; gives the kind back. */
    FigureKind as(FigureKind decided, String reason) {
        because.add(decided.code() + ": " + reason);
        return decided;
    }

    /** A deadline that was none: the figure speaks of that time. */
    void keepAsPeriod() {
        period = period == null ? due : period;
        due = null;
    }

    /** "70 décès pour 100.000 naissances": a round number of things that another figure is said of. */
    boolean isBase(Lookup words) {
        int at = measure.from() - 1;
        boolean said = at > 0
                && unit.dimension() == Unit.Dimension.COUNT
                && words.sentence().token(at).is("pour");
        return said && (unit.code().startsWith("habitant") || isPowerOfTen());
    }

    /** 100, 1.000, 10.000 ... */
    private boolean isPowerOfTen() {
        String digits = measure.value().toPlainString();
        return digits.length() > 2
                && digits.charAt(0) == '1'
                && digits.substring(1).chars().allMatch(c -> c == '0');
    }

    int from() {
        return measure.from();
    }

    int to() {
        return measure.to();
    }
}
