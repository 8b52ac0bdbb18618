package org.jazari.quantities.measure;

import static org.jazari.quantities.lexicon.WordClass.ADJECTIVE;
import static org.jazari.quantities.lexicon.WordClass.BOUND;
import static org.jazari.quantities.lexicon.WordClass.OBSERVED;
import static org.jazari.quantities.lexicon.WordClass.OF;
import static org.jazari.quantities.lexicon.WordClass.STOP;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jazari.quantities.Language;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.number.NumberMatch;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.verb.Tense;
import org.jazari.quantities.verb.VerbClass;
import org.jazari.quantities.verb.VerbForm;
import org.jazari.quantities.verb.VerbLexicon;
import org.jspecify.annotations.Nullable;

/** The nouns that follow numbers: what is counted, as the text writes it. */
final class Nouns {
    private static final int MAX_NOUN = 40;
    /** What a participle in "-é" would look like without its accent. */
    private static final Pattern UNACCENTED = Pattern.compile("\\p{L}{3,}[a-zè]es");

    /** Participles that are nouns too. */
    private static final Set<String> NOUNS_TOO = Set.of("produits", "cités", "transports", "arrêtés", "acquis");

    private static final Set<String> MORE =
            Set.of("autres", "nouveaux", "nouvelles", "premiers", "premieres", "derniers");

    private final Lookup words;
    private final Sentence sentence;
    private final @Nullable NumberMatch[] numbers;
    private final boolean[] taken;
    private final CharSequence text;
    private final Language language;

    /**
     * Nouns of one sentence.
     *
     * @param numbers by index of their first token
     * @param taken the tokens of times
     */
    Nouns(Lookup words, @Nullable NumberMatch[] numbers, boolean[] taken, CharSequence text) {
        this.words = words;
        this.sentence = words.sentence();
        this.numbers = numbers;
        this.taken = taken;
        this.text = text;
        this.language = words.language();
    }

    /** The noun after a number, as the text writes it; empty where none stands. */
    String noun(int at) {
        if (at >= sentence.size()) {
            return "";
        }
        int place = at + 1 < sentence.size() && isOpeningQuote(sentence.token(at)) ? at + 1 : at;
        Token token = sentence.token(place);
        boolean elided = place > 0 && sentence.token(place - 1).folded().endsWith("'");
        boolean noun = token.isWord()
                && !taken[place]
                && (numbers[place] == null || isFirst(place))
                && !token.folded().endsWith("'")
                && (place > at || elided || !token.joined())
                && token.end() - token.start() <= MAX_NOUN
                && token.folded().length() > 1
                && !isStop(place)
                && !words.is(place, OF)
                && !(language == Language.FRENCH && isFiniteVerb(place))
                && !(language == Language.FRENCH && (isPluralVerb(token) || isIntended(place)));
        int head = noun ? headNoun(place) : place;
        boolean more = noun
                && words.is(head, ADJECTIVE)
                && MORE.contains(sentence.token(head).folded()); // "9.000 autres"
        return noun && !more ? compound(head) : "";
    }

    /** "Sages-femmes", "doctorants-moniteurs": words that hyphens join are one noun. */
    private String compound(int at) {
        int end = at;
        while (end + 2 < sentence.size()
                && sentence.token(end + 1).is("-")
                && sentence.token(end + 1).joined()
                && sentence.token(end + 2).joined()
                && sentence.token(end + 2).isWord()) {
            end += 2;
        }
        return text.subSequence(sentence.token(at).start(), sentence.token(end).end())
                .toString();
    }

    private boolean isNounToo(String word, int next) {
        boolean qualified = next < sentence.size()
                && sentence.token(next).isWord()
                && (sentence.token(next).folded().endsWith("s")
                        || sentence.token(next).folded().endsWith("x"))
                && !words.is(next, STOP);
        return NOUNS_TOO.contains(word) && (qualified || words.is(next, OF));
    }

    /**
     * A word that ends a noun phrase; "fermes" and "équipes" are nouns although "fermés" and "équipés" without their accent are among them, and so is
     * "produits" where "de" follows.
     */
    private boolean isStop(int at) {
        if (!words.is(at, STOP)) {
            return false;
        }
        String word = written(at).toLowerCase(Locale.FRENCH);
        boolean accentless =
                language == Language.FRENCH && UNACCENTED.matcher(word).matches();
        boolean thing = isNounToo(word, at + 1);
        return !thing
                && (!accentless
                        || VerbLexicon.FRENCH.readings(word).stream()
                                .anyMatch(form -> form.tense() == Tense.PARTICIPLE));
    }

    /** "Les 50 premiers pays": an ordinal that stands as an adjective before its noun. */
    private boolean isFirst(int at) {
        NumberMatch number = numbers[at];
        return number != null
                && number.form() == NumberMatch.Form.ORDINAL
                && words.is(at, ADJECTIVE)
                && at + 1 < sentence.size()
                && isNounLike(at + 1)
                && numbers[at + 1] == null;
    }

    /** "2,1 milliards proviendront": no form of the future, conditional or imperfect is a noun. */
    private boolean isFiniteVerb(int at) {
        List<VerbForm> readings = VerbLexicon.FRENCH.readings(written(at).toLowerCase(Locale.FRENCH));
        return !readings.isEmpty()
                && !sentence.token(at).folded().endsWith("ions")
                && readings.stream()
                        .allMatch(form -> form.tense() == Tense.FUTURE
                                || form.tense() == Tense.CONDITIONAL
                                || form.tense() == Tense.IMPERFECT);
    }

    /** "Les 120.000 annoncés": a participle of a verb of intention names nothing. */
    boolean isIntended(int at) {
        boolean named =
                at > 0 && words.is(at - 1, OF) && !sentence.token(at - 1).is("des");
        String word = written(at).toLowerCase(Locale.FRENCH);
        if (named || isNounToo(word, at + 1)) {
            return false; // "8,1 millions d'assurés", "huit cités des métiers"
        }
        for (VerbForm form : VerbLexicon.FRENCH.readings(word)) {
            boolean intends = form.verb().is(VerbClass.AIM)
                    || form.verb().is(VerbClass.DECIDE)
                    || form.verb().is(VerbClass.SAY);
            if (form.tense() == Tense.PARTICIPLE && intends) {
                return true;
            }
        }
        return false;
    }

    boolean isParticiple(int at) {
        String written = at < sentence.size() ? written(at) : "";
        return written.endsWith("és") || written.endsWith("ées") || written.endsWith("is") || written.endsWith("us");
    }

    /** "Disposent": after a number no noun ends so. */
    private static boolean isPluralVerb(Token token) {
        return token.folded().length() > 5 && token.folded().endsWith("ent");
    }

    /** Past adjectives that stand before the noun; in English the first plural of the next three words. */
    private int headNoun(int at) {
        int noun = at;
        while (words.is(noun, ADJECTIVE)
                && noun + 1 < sentence.size()
                && isNounLike(noun + 1)
                && !(language == Language.FRENCH && isFiniteVerb(noun + 1))) {
            noun++;
        }
        for (int place = noun; language == Language.ENGLISH && place < Math.min(noun + 3, sentence.size()); place++) {
            if (!isNounLike(place)) {
                break;
            }
            if (sentence.token(place).folded().endsWith("s")) {
                return place;
            }
        }
        return noun;
    }

    private boolean isNounLike(int at) {
        return sentence.token(at).isWord() && !words.is(at, STOP);
    }

    private String written(int at) {
        return text.subSequence(sentence.token(at).start(), sentence.token(at).end())
                .toString();
    }

    private static boolean isOpeningQuote(Token token) {
        return token.is("«") || token.is("“") || token.is("\"");
    }

    /** "Un stade neuf": a noun stands before, where "neuf" qualifies it. */
    boolean qualifies(int at) {
        if (at == 0 || !sentence.token(at - 1).isWord()) {
            return false;
        }
        return !words.is(at - 1, STOP)
                && !words.is(at - 1, OF)
                && !words.is(at - 1, OBSERVED)
                && words.findBefore(at, BOUND) == null;
    }
}
