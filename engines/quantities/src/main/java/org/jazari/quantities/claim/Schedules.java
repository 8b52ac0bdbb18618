package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Kind;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lexicon;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** What happens once, dated twice: "le pont sera livré en octobre 2026" and "le pont sera livré en mai 2027". */
final class Schedules {
    /** Beginnings of the words for one event, one group each. */
    private static final List<List<String>> EVENTS = List.of(
            List.of("livrera", "livree", "livrees", "livrer", "livrais", "remis"),
            List.of("service", "exploitation", "circulation"),
            List.of("inaugur"),
            List.of("ouvrira", "ouvriront", "ouvre", "ouvert", "rouvr", "rouvert"),
            List.of("achev", "termin", "boucl"),
            List.of("demarr", "debuter", "debute", "commenc", "lance"),
            List.of("vigueur"),
            List.of("cree", "creation", "fonde", "fondation"),
            List.of("signe", "signat"),
            List.of("adopt", "promulgu"),
            List.of("fermera", "fermeture"));

    /** Words that only carry the event's own: "entrera en service", "la mise en service". */
    private static final List<String> CARRIERS =
            List.of("mis", "entre", "entra", "pris", "prend", "prevu", "program", "repouss", "report");

    private static final Set<String> OWN = Set.of("son", "sa", "leur", "depuis");
    private static final Set<String> RANGES = Set.of("au", "et", "-");
    private static final Set<String> BE = Set.of("sera", "seront", "ete", "etre", "est", "sont", "serait", "fut");

    private record Scheduled(int event, String date, Statement statement, Side side) {}

    private Schedules() {}

    static List<Finding> compare(List<Statement> statements) {
        List<Scheduled> scheduled = new ArrayList<>();
        for (Statement statement : statements) {
            Scheduled found = scheduled(statement);
            if (found != null) {
                scheduled.add(found);
            }
        }
        Pairs pairs = new Pairs();
        pairs.compare(scheduled, Schedules::compare);
        return pairs.findings();
    }

    private static @Nullable Finding compare(Scheduled one, Scheduled two) {
        boolean other = one.event() == two.event()
                && !one.date().startsWith(two.date())
                && !two.date().startsWith(one.date());
        if (!other || one.statement().isOfSameSource(two.statement())) {
            return null;
        }
        Wording first = one.statement().whole();
        Wording second = two.statement().whole();
        Set<String> names = one.statement().scope().namesBeyond(second);
        Set<String> otherNames = two.statement().scope().namesBeyond(first);
        Set<String> beyond = beyond(one, second);
        Set<String> otherBeyond = beyond(two, first);
        boolean same = first.sharesName(second)
                && first.sharedWords(second) >= 2
                && (names.isEmpty() || otherNames.isEmpty())
                && (beyond.isEmpty() || otherBeyond.isEmpty());
        return same
                ? new Finding(
                        Kind.VALUE,
                        Verdict.CONTRADICTION,
                        String.join(" ", first.names()),
                        List.of(one.side(), two.side()),
                        one.date() + " ≠ " + two.date())
                : null;
    }

    /** "Sera livré", which without its accent is a book. */
    private static boolean isDelivered(Sentence sentence, int at) {
        boolean be = at > 0 && BE.contains(sentence.token(at - 1).folded());
        return be && (sentence.token(at).is("livre") || sentence.token(at).is("livres"));
    }

    private static Set<String> beyond(Scheduled one, Wording other) {
        Set<String> beyond = one.statement().own().wordsBeyond(other);
        beyond.removeIf(word ->
                event(word) >= 0 || word.equals("livr") || CARRIERS.stream().anyMatch(word::startsWith));
        return beyond;
    }

    /** A sentence with one event and one month, or one year, after it. */
    private static @Nullable Scheduled scheduled(Statement statement) {
        Sentence sentence = statement.sentence();
        Lookup words =
                new Lookup(sentence, Lexicon.of(statement.passage().source().language()));
        Set<String> dates = new LinkedHashSet<>();
        Side side = null;
        int event = -1;
        int year = 0;
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            boolean own = at > 0 && OWN.contains(sentence.token(at - 1).folded()); // "depuis son lancement"
            event = event < 0 && token.isWord() && !token.capital() && !own ? event(token.folded()) : event;
            event = event < 0 && isDelivered(sentence, at) ? 0 : event;
            Entry month = words.find(at, WordClass.MONTH);
            year = at + 1 < sentence.size() ? year(sentence.token(at + 1)) : 0;
            if (month != null && year > 0) {
                dates.add(String.format(java.util.Locale.ROOT, "%04d-%02d", year, month.number()) + day(sentence, at));
                side = statement.side(at, at + 2);
                at++;
            } else if (year(token) > 0) {
                dates.add(token.folded());
                side = statement.side(at, at + 1);
            }
        }
        return event >= 0 && side != null && dates.size() == 1
                ? new Scheduled(event, dates.iterator().next(), statement, side)
                : null;
    }

    /** "-04" where one day stands before the month. */
    private static String day(Sentence sentence, int month) {
        boolean one = month > 0
                && sentence.token(month - 1).folded().matches("[0-9]{1,2}")
                && (month == 1 || !RANGES.contains(sentence.token(month - 2).folded()));
        return one
                ? String.format(
                        java.util.Locale.ROOT,
                        "-%02d",
                        Integer.parseInt(sentence.token(month - 1).folded()))
                : "";
    }

    private static int event(String word) {
        for (int group = 0; group < EVENTS.size(); group++) {
            for (String beginning : EVENTS.get(group)) {
                if (word.startsWith(beginning)) {
                    return group;
                }
            }
        }
        return -1;
    }

    private static int year(Token token) {
        return token.isNumeral() && token.folded().matches("(19|20)[0-9]{2}") ? Integer.parseInt(token.folded()) : 0;
    }
}
