package org.jazari.quantities.figure;

import java.util.ArrayList;
import java.util.List;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Unit;
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

    /** The figure whose noun or currency this one shares because its own is left out. */
    @Nullable
    Draft saidBy;

    /** True where a time stands beside the figure itself rather than before the whole clause. */
    boolean ownTime;

    Draft(Measure measure, int clause) {
        this.measure = measure;
        this.clause = clause;
        this.unit = measure.unit();
    }

    int from() {
        return measure.from();
    }

    int to() {
        return measure.to();
    }
}
