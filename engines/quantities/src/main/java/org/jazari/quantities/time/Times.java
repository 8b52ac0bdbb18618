package org.jazari.quantities.time;

import static org.jazari.quantities.lexicon.WordClass.BETWEEN;
import static org.jazari.quantities.lexicon.WordClass.COMPARED;
import static org.jazari.quantities.lexicon.WordClass.CURRENCY;
import static org.jazari.quantities.lexicon.WordClass.DEADLINE;
import static org.jazari.quantities.lexicon.WordClass.DETERMINER;
import static org.jazari.quantities.lexicon.WordClass.DURING;
import static org.jazari.quantities.lexicon.WordClass.EDGE;
import static org.jazari.quantities.lexicon.WordClass.MONTH;
import static org.jazari.quantities.lexicon.WordClass.RANGE_AND;
import static org.jazari.quantities.lexicon.WordClass.SCALE;
import static org.jazari.quantities.lexicon.WordClass.SINCE;
import static org.jazari.quantities.lexicon.WordClass.STOP;
import static org.jazari.quantities.lexicon.WordClass.UNIT;
import static org.jazari.quantities.lexicon.WordClass.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.Doubt;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.number.NumberMatch;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.time.TimeMention.Role;
import org.jspecify.annotations.Nullable;

/**
 * The times of a sentence.
 *
 * <pre>
 * mention = between time and time | [deadline | since | during] [determiner] time | clock
 * </pre>
 */
public final class Times {
    /** Before an hour of the day; "de" also stands before lengths of time. */
    private static final Set<String> AT_AN_HOUR = Set.of("a", "vers", "des");

    private final Lookup words;
    private final Sentence sentence;
    private final Calendar calendar;
    private final @Nullable NumberMatch[] numbers;
    private final List<TimeMention> mentions = new ArrayList<>();
    private final List<Doubt> doubts;
    private final CharSequence text;

    private Times(Lookup words, @Nullable NumberMatch[] numbers, CharSequence text, List<Doubt> doubts) {
        this.words = words;
        this.sentence = words.sentence();
        this.calendar = new Calendar(words);
        this.numbers = numbers;
        this.text = text;
        this.doubts = doubts;
    }

    /**
     * Finds them in order.
     *
     * @param numbers by index of their first token
     * @param doubts receives what looks like a time and cannot be read
     */
    public static List<TimeMention> find(
            Lookup words, @Nullable NumberMatch[] numbers, CharSequence text, List<Doubt> doubts) {
        Times times = new Times(words, numbers, text, doubts);
        for (int at = 0; at < words.sentence().size(); ) {
            TimeMention mention = times.at(at);
            if (mention != null) {
                times.mentions.add(mention);
            }
            at = mention == null ? at + 1 : mention.to();
        }
        return times.mentions;
    }

    private @Nullable TimeMention at(int at) {
        TimeMention found = cued(at, COMPARED, Role.UNDATED);
        found = found != null ? found : range(at);
        found = found != null ? found : cued(at, DEADLINE, Role.DEADLINE);
        found = found != null ? found : cued(at, SINCE, Role.SINCE);
        found = found != null ? found : cued(at, DURING, Role.DURING);
        found = found != null ? found : plain(at);
        found = found != null ? found : clock(at);
        return found != null ? found : distance(at);
    }

    /** "Trois ans plus tôt", "dix mois auparavant": a time without a date. */
    private @Nullable TimeMention distance(int at) {
        NumberMatch number = numbers[at];
        Entry unit = number == null ? null : words.find(number.to(), UNIT);
        int end =
                number == null || unit == null ? 0 : number.to() + unit.words().size();
        boolean before = end > 0
                && end < sentence.size()
                && unit != null
                && unit.argument().startsWith("duration")
                && (sentence.token(end).is("auparavant")
                        || (sentence.token(end).is("plus")
                                && end + 1 < sentence.size()
                                && (sentence.token(end + 1).is("tot")
                                        || sentence.token(end + 1).is("tard"))));
        boolean value = at > 0 && sentence.token(at - 1).is("contre"); // "contre trois heures auparavant"
        return before && !value ? new TimeMention(Role.UNDATED, at, end, null) : null;
    }

    /** "Entre 2020 et 2024", "de 2020 à 2024", "du 1er janvier au 30 juin 2026". */
    private @Nullable TimeMention range(int at) {
        Entry between = words.find(at, BETWEEN);
        int first = between == null ? at : at + between.words().size();
        Calendar.Found start = between == null ? null : calendar.at(first);
        Entry and = start == null ? null : words.find(start.to(), RANGE_AND);
        if (start == null || and == null) {
            return null;
        }
        Calendar.Found end = calendar.at(words.skip(start.to() + and.words().size(), DETERMINER));
        if (end == null || end.iso() == null || isQuantity(end.to())) {
            return null;
        }
        String iso = start.iso() == null
                ? end.iso()
                : start.iso().length() == 4 && end.iso().length() == 4
                        ? start.iso() + "-" + end.iso()
                        : start.iso() + "/" + end.iso();
        return new TimeMention(Role.DURING, at, end.to(), iso);
    }

    private @Nullable TimeMention cued(int at, WordClass cue, Role role) {
        for (Entry entry : words.findAll(at, cue)) {
            TimeMention mention = cued(at, entry, role);
            if (mention != null) {
                return mention;
            }
        }
        return null;
    }

    private @Nullable TimeMention cued(int at, Entry entry, Role role) {
        int start = at + entry.words().size();
        int time = words.is(start, YEAR) || calendar.at(start) != null ? start : words.skip(start, DETERMINER);
        Calendar.Found found = calendar.at(time);
        if (found == null) {
            return null;
        }
        boolean weak = role == Role.DURING
                && !entry.words().getFirst().equals("en")
                && entry.words().size() == 1;
        if (found.yearAlone() && !isYear(found.to() - 1, !weak)) {
            return null;
        }
        return mention(role, at, role == Role.DURING ? withNextYear(found) : found);
    }

    /** "En 2023 et 2024": both years together. */
    private Calendar.Found withNextYear(Calendar.Found found) {
        int next = found.to() + 1;
        String year = found.iso();
        boolean and =
                next < sentence.size() && sentence.token(found.to()).is("et") && year != null && year.length() == 4;
        int second = and ? calendar.year(next) : 0;
        boolean both = second > 0 && year != null && second == Integer.parseInt(year) + 1 && isYear(next, true);
        return both ? Calendar.Found.dated(next + 1, year + "-" + second) : found;
    }

    private @Nullable TimeMention mention(Role role, int at, Calendar.Found found) {
        boolean missing = found.iso() == null;
        boolean matters = role == Role.DEADLINE || found.doubt() != Doubt.Reason.DEADLINE_WITHOUT_YEAR;
        if (missing && matters && found.doubt() != null) {
            int start = sentence.token(at).start();
            int end = sentence.token(found.to() - 1).end();
            doubts.add(new Doubt(found.doubt(), text.subSequence(start, end).toString(), start, end));
        }
        return new TimeMention(missing ? Role.UNDATED : role, at, found.to(), found.iso());
    }

    private @Nullable TimeMention plain(int at) {
        Calendar.Found found = calendar.at(at);
        if (found == null) {
            return null;
        }
        boolean likely = !found.yearAlone() || isYear(at, false);
        boolean monthAlone = found.iso() == null && found.to() == at + 1;
        boolean year = at == 0 && words.is(at, YEAR); // "l'année 2026 verra"
        Role role = words.is(at, EDGE) || year ? Role.DURING : Role.PLAIN; // "fin 2026" needs no preposition
        return likely && !monthAlone ? mention(role, at, found) : null;
    }

    /**
     * Whether four digits that could be a year are one.
     *
     * @param cued true where a word of time stands before
     */
    private boolean isYear(int at, boolean cued) {
        if (isQuantity(at + 1)) {
            return false;
        }
        if (cued || at + 1 >= sentence.size()) {
            return true;
        }
        Token next = sentence.token(at + 1);
        String word = next.folded();
        boolean pluralNoun = next.isWord()
                && !next.capital()
                && !next.joined()
                && word.length() > 3
                && (word.endsWith("s") || word.endsWith("x"))
                && !words.is(at + 1, STOP);
        return !pluralNoun || words.findBefore(at, MONTH) != null || words.findBefore(at, EDGE) != null;
    }

    private boolean isQuantity(int at) {
        boolean unit = words.is(at, UNIT)
                && (!sentence.token(at).capital() || sentence.token(at).folded().length() > 1);
        return unit || words.is(at, CURRENCY) || words.is(at, SCALE);
    }

    /** 18h00, 10h, 1:54; "à 17 heures", "à 13 h 15". */
    private @Nullable TimeMention clock(int at) {
        if (!sentence.token(at).isNumeral() || sentence.token(at).folded().length() > 2 || at + 1 >= sentence.size()) {
            return null;
        }
        Token mark = sentence.token(at + 1);
        boolean minutes = at + 2 < sentence.size()
                && sentence.token(at + 2).isNumeral()
                && sentence.token(at + 2).folded().length() == 2;
        boolean joined = minutes && sentence.token(at + 2).joined();
        boolean written = mark.joined() && (mark.is("h") || (mark.is(":") && joined));
        boolean hour = mark.is("h") || mark.is("heures") || mark.is("heure");
        boolean range = at > 0
                && sentence.token(at - 1).is("de")
                && at + 3 < sentence.size()
                && sentence.token(at + 2).is("a")
                && sentence.token(at + 3).isNumeral();
        boolean said = hour
                && at > 0
                && (range || AT_AN_HOUR.contains(sentence.token(at - 1).folded()))
                && isHour(at);
        boolean spaced = said && minutes && mark.is("h");
        return written || said ? new TimeMention(Role.UNDATED, at, at + (joined || spaced ? 3 : 2), null) : null;
    }

    private boolean isHour(int at) {
        String digits = sentence.token(at).folded();
        return digits.chars().allMatch(Character::isDigit) && Integer.parseInt(digits) <= 24;
    }
}
