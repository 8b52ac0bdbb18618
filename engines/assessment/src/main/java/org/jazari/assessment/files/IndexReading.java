package org.jazari.assessment.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jazari.assessment.Header;
import org.jazari.assessment.Rational;
import org.jazari.assessment.Ruleset;
import org.jazari.assessment.WeightedIndex;
import org.jazari.assessment.WeightedIndex.Bracket;
import org.jazari.assessment.WeightedIndex.Contest;
import org.jazari.assessment.WeightedIndex.CutOff;
import org.jazari.assessment.WeightedIndex.Option;
import org.jazari.assessment.WeightedIndex.Range;
import org.jazari.assessment.WeightedIndex.Side;
import org.jazari.assessment.WeightedIndex.Variable;
import org.jazari.assessment.WeightedIndex.Weighing;

/** A weighted index out of its tree, with the rules that a schema cannot say. */
final class IndexReading {
    /** More values than this cannot be gone through one by one. */
    private static final long MOST_VALUES = 10_000;

    private final Cursor top;
    private final Header header;

    IndexReading(Cursor top, Header header) {
        this.top = top;
        this.header = header;
    }

    Optional<Ruleset> read() {
        Cursor.unique(top.items("variables"), "id-twice");
        List<Variable> variables = new ArrayList<>();
        for (Cursor variable : top.items("variables")) {
            variables.add(new Variable(
                    variable.text("id"),
                    variable.texts("text"),
                    variable.texts("unit"),
                    variable.flag("changeable"),
                    weighing(variable)));
        }
        Cursor cutOff = top.field("cutOff");
        Cursor contest = top.field("contest");
        Side side =
                Side.valueOf(cutOff.text("qualifies").toUpperCase(Locale.ROOT).replace('-', '_'));
        return Optional.of(new WeightedIndex(
                header,
                top.number("constant"),
                variables,
                new CutOff(cutOff.number("value"), side, cutOff.texts("meaning")),
                new Contest(contest.texts("how"), contest.legal())));
    }

    private Weighing weighing(Cursor variable) {
        int ways = (variable.has("coefficient") ? 1 : 0)
                + (variable.has("brackets") ? 1 : 0)
                + (variable.has("options") ? 1 : 0);
        if (ways != 1 || variable.has("options") == variable.has("range")) {
            variable.refuse("weighing-shape", Map.of("id", variable.text("id")));
            return new Weighing.Choice(List.of());
        }
        if (variable.has("options")) {
            Cursor.unique(variable.items("options"), "id-twice");
            return new Weighing.Choice(variable.items("options").stream()
                    .map(one -> new Option(one.text("id"), one.texts("text"), one.number("points")))
                    .toList());
        }
        Range range = range(variable.field("range"));
        return variable.has("coefficient")
                ? new Weighing.Linear(range, variable.number("coefficient"))
                : new Weighing.Brackets(range, brackets(variable));
    }

    private Range range(Cursor cursor) {
        Range range = new Range(cursor.number("least"), cursor.number("most"), cursor.number("step"));
        boolean broken = range.step().signum() <= 0 || range.most().compareTo(range.least()) < 0;
        if (broken || range.size() > MOST_VALUES) {
            cursor.refuse("range-broken", Map.of("limit", String.valueOf(MOST_VALUES)));
            return new Range(Rational.ZERO, Rational.ZERO, Rational.ONE);
        }
        return range;
    }

    private static List<Bracket> brackets(Cursor variable) {
        List<Bracket> brackets = new ArrayList<>();
        List<Cursor> cursors = variable.items("brackets");
        Optional<Rational> before = Optional.empty();
        for (int i = 0; i < cursors.size(); i++) {
            Cursor cursor = cursors.get(i);
            boolean last = i == cursors.size() - 1;
            Optional<Rational> below = cursor.findNumber("below");
            boolean falling =
                    below.isPresent() && before.isPresent() && below.get().compareTo(before.get()) <= 0;
            if (last == below.isPresent() || falling) {
                cursor.refuse("bracket-order", Map.of());
            }
            before = below;
            brackets.add(new Bracket(below, cursor.number("points")));
        }
        return brackets;
    }
}
