package org.jazari.quantities.claim;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jazari.quantities.Language;
import org.jazari.quantities.figure.Predicate;
import org.jazari.quantities.figure.Predicates;
import org.jazari.quantities.lexicon.Lexicon;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.text.Words;
import org.jazari.quantities.verb.VerbClass;

/**
 * What a sentence is about, as far as its words tell; who says it is left out ("selon la fédération, ...").
 *
 * @param words stems of the content words, names left out
 * @param names stems of the words with a capital inside the sentence
 * @param places the names that stand after "à" and the like: where something is, rather than what is spoken of
 * @param sources the names of who says it
 * @param opening the first word of the sentence, which has a capital whether it is a name or not; empty where it is none
 * @param years the years that it names
 * @param days the days of a month that it names, as "12 avril"
 */
record Wording(
        Set<String> words,
        Set<String> names,
        Set<String> places,
        Set<String> sources,
        String opening,
        Set<String> years,
        Set<String> days) {
    private static final Set<String> ATTRIBUTION = Set.of("selon", "d'apres");
    private static final Set<String> REPORTING = Set.of(
            "affirme",
            "affirment",
            "annonce",
            "annoncent",
            "assure",
            "confirme",
            "declare",
            "estime",
            "explique",
            "indique",
            "indiquent",
            "note",
            "precise",
            "rappelle",
            "rapporte",
            "releve",
            "souligne",
            "selon",
            "dit");
    private static final Set<String> HAVE = Set.of("a", "ont");
    private static final Set<String> AT = Set.of("a", "au", "aux", "en", "vers", "depuis", "dans");
    private static final Set<String> INTENDED = Words.of(
            "attendu attendue attendus attendues prevu prevue prevus prevues programmee programmees annonce annoncee"
                    + " annonces annoncees");
    private static final int SHORTEST = 3;
    private static final Set<VerbClass> CARRYING = EnumSet.of(
            VerbClass.BE,
            VerbClass.HAVE,
            VerbClass.MUST,
            VerbClass.CAN,
            VerbClass.AIM,
            VerbClass.EXPECT,
            VerbClass.RESULT,
            VerbClass.NEUTRAL);

    static Wording of(Sentence sentence, Language language, CharSequence text) {
        Lookup lookup = new Lookup(sentence, Lexicon.of(language));
        boolean[] carriers = language == Language.FRENCH ? carriers(lookup, text) : new boolean[sentence.size()];
        Set<String> words = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        Set<String> years = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        Set<String> days = new LinkedHashSet<>();
        Set<String> sources = new LinkedHashSet<>();
        String opening = "";
        for (int at = 0; at < sentence.size(); at++) {
            if (isAttributed(sentence, at)) {
                int end = pastComma(sentence, at + 1);
                for (int said = at; said < end; said++) {
                    if (isName(sentence, said)) {
                        sources.add(Stems.stem(sentence.token(said).folded()));
                    }
                }
                at = end;
                if (at >= sentence.size()) {
                    break;
                }
            }
            Token token = sentence.token(at);
            String stem = Stems.stem(token.folded());
            if (token.isNumeral() && token.folded().matches("(19|20)[0-9]{2}")) {
                years.add(token.folded());
            } else if (lookup.is(at, WordClass.MONTH)
                    && at > 0
                    && sentence.token(at - 1).isNumeral()) {
                days.add(sentence.token(at - 1).folded() + " " + token.folded());
            } else if (isName(sentence, at) && !lookup.is(at, WordClass.CURRENCY) && !lookup.is(at, WordClass.UNIT)) {
                names.add(stem);
                if (at > 0 && (AT.contains(sentence.token(at - 1).folded()) || isPlaceToo(sentence, at, places))) {
                    places.add(stem);
                }
            } else if (!carriers[at] && isContent(lookup, token, at)) {
                words.add(stem);
                opening = at == 0 && token.capital() ? stem : opening;
            }
        }
        return new Wording(words, names, places, sources, opening, years, days);
    }

    /** Tokens of verbs that only carry a statement: helpers, aims, "s'élève", "dispose de". */
    private static boolean[] carriers(Lookup lookup, CharSequence text) {
        boolean[] carriers = new boolean[lookup.sentence().size()];
        for (Predicate predicate : Predicates.find(lookup, text)) {
            boolean neutral = CARRYING.stream().anyMatch(predicate::is);
            Arrays.fill(carriers, predicate.from(), neutral ? predicate.to() : predicate.to() - 1, true);
        }
        for (int at = 0; at < carriers.length; at++) {
            carriers[at] |= INTENDED.contains(lookup.sentence().token(at).folded()); // "attendu en 2027, le centre"
        }
        return carriers;
    }

    /** With what another sentence says too. */
    Wording with(Wording other) {
        return new Wording(
                union(words, other.words),
                union(names, other.names),
                union(places, other.places),
                union(sources, other.sources),
                opening,
                union(years, other.years),
                union(days, other.days));
    }

    /** With the names and times of another sentence. */
    Wording withNames(Wording other) {
        return new Wording(
                words,
                union(names, other.names),
                union(places, other.places),
                union(sources, other.sources),
                opening,
                union(years, other.years),
                union(days, other.days));
    }

    private static Set<String> union(Set<String> one, Set<String> two) {
        Set<String> union = new LinkedHashSet<>(one);
        union.addAll(two);
        return union;
    }

    /** Content words that have no like among another's words and names. */
    Set<String> wordsBeyond(Wording other) {
        Set<String> beyond = new LinkedHashSet<>(words);
        beyond.removeIf(word -> hasAlike(word, other.words) || other.names.contains(word));
        if (other.names.contains(opening)) {
            beyond.remove(opening);
        }
        return beyond;
    }

    /** Names that another does not give. */
    Set<String> namesBeyond(Wording other) {
        Set<String> beyond = new LinkedHashSet<>(names);
        beyond.removeIf(
                name -> other.names.contains(name) || other.opening.equals(name) || hasAlike(name, other.words));
        return beyond;
    }

    /** How many content words have a like among another's. */
    int sharedWords(Wording other) {
        return (int) words.stream().filter(word -> hasAlike(word, other.words)).count();
    }

    /** Both sides name years, or days, and none of them is the same. */
    boolean isOfOtherTime(Wording other) {
        return areApart(years, other.years) || areApart(days, other.days);
    }

    private static boolean areApart(Set<String> one, Set<String> two) {
        return !one.isEmpty() && !two.isEmpty() && one.stream().noneMatch(two::contains);
    }

    boolean sharesName(Wording other) {
        return namesAny(other) || other.namesAny(this);
    }

    private boolean namesAny(Wording other) {
        return union(names, sources).stream()
                .anyMatch(name ->
                        other.names.contains(name) || other.sources.contains(name) || other.opening.equals(name));
    }

    private static boolean hasAlike(String word, Set<String> words) {
        return words.contains(word) || words.stream().anyMatch(other -> Vocabulary.areAlike(word, other));
    }

    /** The second word of "à El Jadida". */
    private static boolean isPlaceToo(Sentence sentence, int at, Set<String> places) {
        Token before = sentence.token(at - 1);
        return before.capital() && places.contains(Stems.stem(before.folded()));
    }

    /** Names of what is spoken of. */
    Set<String> subjects() {
        Set<String> subjects = new LinkedHashSet<>(names);
        subjects.removeAll(places);
        return subjects;
    }

    /** "Selon X, ...", "..., indique X". */
    private static boolean isAttributed(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean according = ATTRIBUTION.contains(token.folded())
                || (token.is("apres") && at > 0 && sentence.token(at - 1).is("d'"))
                || (token.is("croire") && at > 1 && sentence.token(at - 1).is("en"));
        int verb =
                at + 2 < sentence.size() && HAVE.contains(sentence.token(at + 1).folded()) ? at + 2 : at + 1;
        boolean reported = token.is(",")
                && verb < sentence.size()
                && REPORTING.contains(sentence.token(verb).folded());
        return according || reported;
    }

    private static int pastComma(Sentence sentence, int from) {
        int at = from;
        while (at < sentence.size() && !sentence.token(at).is(",")) {
            at++;
        }
        return at;
    }

    private static boolean isName(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean capital = token.isWord()
                && token.capital()
                && token.folded().length() > 2
                && !token.folded().endsWith("'");
        boolean inside = at > 0
                && !sentence.token(at - 1).is("«")
                && !sentence.token(at - 1).is(":");
        boolean opens = at == 0
                && sentence.size() > 1
                && sentence.token(1).isWord()
                && sentence.token(1).capital()
                && !Stems.isSmall(token.folded());
        return capital && (inside || opens);
    }

    private static boolean isContent(Lookup lookup, Token token, int at) {
        boolean word = token.isWord()
                && token.folded().length() >= SHORTEST
                && !token.folded().endsWith("'");
        return word
                && !Stems.isSmall(token.folded())
                && !(token.folded().startsWith("elev")
                        && at > 0
                        && lookup.sentence().token(at - 1).is("s'"))
                && !Vocabulary.isGeneric(Stems.stem(token.folded()))
                && !lookup.is(at, WordClass.MONTH)
                && !lookup.is(at, WordClass.CARDINAL)
                && !lookup.is(at, WordClass.SCALE)
                && !(lookup.is(at, WordClass.RANK) && !token.folded().startsWith("mond"))
                && !isAmount(lookup, at);
    }

    /** "Livres" after a number is money, elsewhere a book. */
    private static boolean isAmount(Lookup lookup, int at) {
        boolean counted = at > 0 && (lookup.sentence().token(at - 1).isNumeral() || lookup.is(at - 1, WordClass.SCALE));
        boolean scaled = at > 1 && lookup.is(at - 1, WordClass.OF) && lookup.is(at - 2, WordClass.SCALE);
        return lookup.is(at, WordClass.CURRENCY) && (counted || scaled);
    }
}
