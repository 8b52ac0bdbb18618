package org.jazari.trust.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jazari.assessment.Texts;
import org.jazari.assessment.files.SourceTree;
import org.jazari.trust.clock.LegalClock.Silence;
import org.jazari.trust.clock.LegalClock.Term;
import org.jazari.trust.clock.LegalClock.Unit;
import org.jazari.trust.clock.LegalClock.Use;
import org.jazari.trust.clock.WorkingCalendar.Dated;
import org.jazari.trust.clock.WorkingCalendar.Fixed;
import tools.jackson.databind.JsonNode;

/** Reads the calendar and the legal clocks out of their data files. */
public final class ClockFiles {
    private ClockFiles() {}

    /**
     * The calendar of a file.
     *
     * @throws IllegalArgumentException for a file that is not one
     */
    public static WorkingCalendar calendar(String file, byte[] content) {
        JsonNode root = root(file, content);
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        root.path("weekend").forEach(day -> weekend.add(DayOfWeek.valueOf(constant(day.asString()))));
        List<Fixed> fixed = root.path("fixed")
                .valueStream()
                .map(one -> new Fixed(
                        MonthDay.parse("--" + one.path("day").asString()),
                        one.path("since").asInt(0),
                        texts(one.path("name")),
                        one.path("toVerify").asBoolean(true)))
                .toList();
        List<Dated> dated = root.path("lunar")
                .valueStream()
                .flatMap(holiday -> holiday.path("first")
                        .valueStream()
                        .map(day -> new Dated(
                                LocalDate.parse(day.path("day").asString()),
                                holiday.path("days").asInt(1),
                                texts(holiday.path("name")),
                                day.path("toVerify").asBoolean(true))))
                .toList();
        return new WorkingCalendar(
                weekend,
                fixed,
                dated,
                LocalDate.parse(root.path("from").asString()),
                LocalDate.parse(root.path("until").asString()),
                root.path("source").asString(),
                comparisons(root));
    }

    /**
     * The clocks of a file, in its order.
     *
     * @throws IllegalArgumentException for a file that is not one
     */
    public static List<LegalClock> clocks(String file, byte[] content) {
        return root(file, content)
                .path("clocks")
                .valueStream()
                .map(ClockFiles::clock)
                .toList();
    }

    private static LegalClock clock(JsonNode one) {
        return new LegalClock(
                one.path("id").asString(),
                Use.valueOf(constant(one.path("use").asString())),
                texts(one.path("name")),
                term(one.path("term")),
                one.has("extension") ? Optional.of(term(one.path("extension"))) : Optional.empty(),
                one.path("suspensions").asInt(0),
                Silence.valueOf(constant(one.path("silence").asString("nothing"))),
                texts(one.path("law")),
                comparisons(one),
                one.path("toVerify").valueStream().map(ClockFiles::texts).toList());
    }

    private static List<Comparison> comparisons(JsonNode of) {
        return of.path("comparedWith")
                .valueStream()
                .map(one -> new Comparison(
                        one.path("title").asString(),
                        one.path("address").asString(),
                        LocalDate.parse(one.path("on").asString())))
                .toList();
    }

    private static Term term(JsonNode term) {
        return Stream.of(Unit.values())
                .filter(unit -> term.has(unit.key()))
                .findFirst()
                .map(unit -> new Term(term.path(unit.key()).asInt(), unit))
                .orElseThrow(() -> new IllegalArgumentException("No unit of time in " + term));
    }

    private static JsonNode root(String file, byte[] content) {
        SourceTree source = SourceTree.read(file, content);
        if (!source.defects().isEmpty()) {
            throw new IllegalArgumentException(file + ": " + source.defects());
        }
        return source.root();
    }

    private static Texts texts(JsonNode node) {
        Map<String, String> texts = new HashMap<>();
        node.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asString()));
        return new Texts(texts);
    }

    private static String constant(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
