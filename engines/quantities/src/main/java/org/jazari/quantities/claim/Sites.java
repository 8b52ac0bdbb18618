package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Kind;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * One institution, site or event that is set up, seated or held in two towns: "le supercalculateur sera installé à Benguérir" and "la machine sera
 * installée à Ifrane", where the sentence before says which machine. What is only "un centre" may be many; what has other dates is another event.
 */
final class Sites {
    /** Beginnings of the words that settle something somewhere. */
    private static final List<String> SETTLING = List.of(
            "install",
            "implant",
            "situe",
            "siege",
            "tiendra",
            "tient",
            "tenu",
            "sign",
            "ouvert",
            "ouvr",
            "constru",
            "sortira",
            "lieu",
            "inaugur",
            "base",
            "heberg",
            "accueill",
            "erig",
            "batie",
            "batir",
            "batis",
            "service",
            "trouve",
            "deroul",
            "organise",
            "reuni",
            "decerne",
            "edifie",
            "localise",
            "etabli",
            "exploit",
            "emmenag",
            "demenag",
            "transfer",
            "plante",
            "decouvert",
            "jou",
            "donne",
            "expos");

    private static final Set<String> PASSIVE = Set.of("ete", "sera", "seront", "est", "sont", "fut");
    private static final Pattern PARTICIPLE =
            Pattern.compile("[a-z]{3,}(ee?s?|ites?|its?|ertes?|erts?|ues?|us?|ies?|is?)");

    private static final Set<String> INDEFINITE = Set.of("un", "une", "deux", "trois", "quatre", "plusieurs", "autre");

    private static final Set<String> DEFINITE = Set.of("le", "la", "l'", "les", "son", "sa");
    private static final int REACH = 12;
    private static final int LEAST_SHARED = 3;
    private static final double LEAST_CONTAINED = 0.6;

    private record Settled(Set<String> town, Statement statement, Side side) {
        Set<String> words() {
            Set<String> words = new LinkedHashSet<>(statement.whole().words());
            words.addAll(statement.whole().names());
            words.removeAll(town);
            words.removeIf(Sites::settles);
            return words;
        }
    }

    private Sites() {}

    static List<Finding> compare(List<Statement> statements) {
        List<Settled> settled = new ArrayList<>();
        for (Statement statement : statements) {
            Settled found = settled(statement);
            if (found != null) {
                settled.add(found);
            }
        }
        Pairs pairs = new Pairs();
        pairs.compare(settled, Sites::compare);
        return pairs.findings();
    }

    private static boolean settles(String word) {
        for (String beginning : SETTLING) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Finding compare(Settled one, Settled two) {
        boolean otherTown = one.town().stream().noneMatch(two.town()::contains);
        Wording first = one.statement().whole();
        Wording second = two.statement().whole();
        if (!otherTown || first.isOfOtherTime(second) || !namesAgree(one, two)) {
            return null;
        }
        Set<String> words = one.words();
        Set<String> others = two.words();
        Set<String> shared = new LinkedHashSet<>(words);
        shared.removeIf(word -> others.stream().noneMatch(other -> Vocabulary.areAlike(word, other)));
        int smaller = Math.min(words.size(), others.size());
        boolean contained = shared.size() == smaller && smaller >= 2 && first.sharesName(second);
        boolean same = contained || (shared.size() >= LEAST_SHARED && shared.size() >= LEAST_CONTAINED * smaller);
        return same
                ? new Finding(
                        Kind.PLACE,
                        Verdict.CONTRADICTION,
                        String.join(" ", shared),
                        List.of(one.side(), two.side()),
                        "")
                : null;
    }

    private static boolean namesAgree(Settled one, Settled two) {
        Set<String> mine = one.statement().scope().namesBeyond(two.statement().whole());
        Set<String> others = two.statement().scope().namesBeyond(one.statement().whole());
        mine.removeAll(one.town());
        others.removeAll(two.town());
        return mine.isEmpty() || others.isEmpty();
    }

    private static @Nullable Settled settled(Statement statement) {
        Sentence sentence = statement.sentence();
        int host = host(sentence);
        if (host >= 0) {
            return at(statement, host);
        }
        int verb = -1;
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            boolean cleft = token.is("est") && at > 0 && sentence.token(at - 1).is("c'"); // "c'est à Chichaoua que ..."
            boolean passive = at > 0
                    && PASSIVE.contains(sentence.token(at - 1).folded())
                    && token.isWord()
                    && !token.capital()
                    && PARTICIPLE.matcher(token.folded()).matches();
            if (cleft || passive || (token.isWord() && (at == 0 || !token.capital()) && settles(token.folded()))) {
                verb = at;
            }
            if (verb >= 0 && at > verb && at - verb <= REACH && isTown(statement, at)) {
                return isDefinite(sentence, verb, at) ? at(statement, at) : null;
            }
        }
        return null;
    }

    /** "Meknès a accueilli le congrès": the town is the subject; -1 where none is. */
    private static int host(Sentence sentence) {
        for (int at = 1; at < sentence.size(); at++) {
            String word = sentence.token(at).folded();
            if (word.startsWith("accueill")
                    || word.startsWith("abrit")
                    || word.startsWith("heberg")
                    || word.startsWith("recev")
                    || word.startsWith("recoi")) {
                int subject = sentence.token(at - 1).is("a") ? at - 2 : at - 1;
                boolean town = subject >= 0
                        && sentence.token(subject).isWord()
                        && sentence.token(subject).capital()
                        && sentence.token(subject).folded().length() > 3
                        && (subject == 0 || !sentence.token(subject - 1).isWord());
                int object = at + 1;
                while (object < Math.min(sentence.size(), at + 5)
                        && !DEFINITE.contains(sentence.token(object).folded())
                        && !INDEFINITE.contains(sentence.token(object).folded())) {
                    object++; // "recevra en novembre 2026 la conférence"
                }
                return town
                                && object < sentence.size()
                                && DEFINITE.contains(sentence.token(object).folded())
                        ? subject
                        : -1;
            }
        }
        return -1;
    }

    private static Settled at(Statement statement, int town) {
        Sentence sentence = statement.sentence();
        Set<String> names = new LinkedHashSet<>();
        int end = town;
        while (end < sentence.size()
                && sentence.token(end).isWord()
                && sentence.token(end).capital()) {
            names.add(Stems.stem(sentence.token(end).folded()));
            end++;
        }
        return new Settled(names, statement, statement.side(town, end));
    }

    /** A capital after "à", with its accent, or after "ville de". */
    private static boolean isTown(Statement statement, int at) {
        Sentence sentence = statement.sentence();
        Token token = sentence.token(at);
        Token before = sentence.token(at - 1);
        boolean name = token.isWord() && token.capital() && token.folded().length() > 1;
        boolean in = before.folded().equals("a")
                && statement.passage().source().text().charAt(before.start()) == 'à';
        boolean town = at > 1
                && (before.is("de") || before.is("d'"))
                && (sentence.token(at - 2).is("ville") || sentence.token(at - 2).is("commune"));
        boolean of = verbless(sentence, at) && Places.isTown(token.folded());
        return name && (in || town || of);
    }

    /** "A inauguré son usine de Tanger": a definite thing of a town. */
    private static boolean verbless(Sentence sentence, int at) {
        boolean of = sentence.token(at - 1).is("de") || sentence.token(at - 1).is("d'");
        for (int before = at - 2; of && before >= Math.max(0, at - 5); before--) {
            if (sentence.token(before).is("son") || sentence.token(before).is("sa")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDefinite(Sentence sentence, int verb, int town) {
        for (int at = 0; at < town; at++) {
            boolean indefinite = INDEFINITE.contains(sentence.token(at).folded());
            if (indefinite && (at > verb || at == 0)) {
                return false;
            }
        }
        return true;
    }
}
