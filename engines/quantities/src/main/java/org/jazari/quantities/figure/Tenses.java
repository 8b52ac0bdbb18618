package org.jazari.quantities.figure;

import java.util.Locale;
import java.util.Set;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.text.Words;
import org.jazari.quantities.verb.Tense;
import org.jazari.quantities.verb.VerbClass;
import org.jazari.quantities.verb.VerbForm;
import org.jazari.quantities.verb.VerbLexicon;

/** French past tenses that stand in a sentence: the imperfect by its ending, compound tenses by auxiliary and participle. */
final class Tenses {
    private static final Set<String> HAVE = Set.of("a", "ont", "avait", "avaient", "avoir", "ayant", "avons");
    private static final Set<String> BE = Set.of("est", "sont", "etait", "etaient");

    /** What may stand between an auxiliary and its participle. */
    private static final Set<String> BETWEEN = Words.of(
            "pas jamais plus deja egalement ainsi aussi donc toutefois ete encore en outre bien notamment meme");

    private static final int MOST_BETWEEN = 3;

    /** Verbs of saying: what they report has its own tense. */
    private static final Set<String> SAYING = Set.of(
            "annonce",
            "confirme",
            "indique",
            "rappele",
            "precise",
            "declare",
            "souligne",
            "affirme",
            "explique",
            "estime",
            "assure",
            "signale",
            "note",
            "releve",
            "dit",
            "fait savoir",
            "revele",
            "presente",
            "arrete",
            "ajoute",
            "detaille",
            "evoque",
            "salue",
            "regrette",
            "interroge");

    private static final Set<String> VALUED = Words.of(
            "cofinanc subvention support dot estim evalu financ chiffr destin consacr affect allou reserv repart compos porte limit assort compt"
                    + " attend prev ferm ouvert etal lance situe implant equip");

    private static final Set<String> FIXED = Set.of("fixe", "fixee", "fixes", "fixees");

    private final Lookup words;
    private final Sentence sentence;
    private final CharSequence text;

    Tenses(Lookup words, CharSequence text) {
        this.words = words;
        this.sentence = words.sentence();
        this.text = text;
    }

    /** A past tense starts at a token and is no verb of saying. */
    boolean isPast(int at) {
        return Verbs.isImperfect(sentence.token(at)) ? !isAuxiliaryOfSaying(at) : isCompound(at);
    }

    /** "A été fixé à 4,10 dirhams": decided and in force. */
    boolean isFixedInThePast(int participle) {
        boolean apposed = participle > 0
                && sentence.token(participle - 1).is(",")
                && participle + 1 < sentence.size()
                && sentence.token(participle + 1).is("a"); // "le prix, fixé à 0,45 dirham, est"
        if (apposed && FIXED.contains(sentence.token(participle).folded())) {
            return true;
        }
        return FIXED.contains(sentence.token(participle).folded())
                && participle > 1
                && sentence.token(participle - 1).is("ete")
                && HAVE.contains(sentence.token(participle - 2).folded());
    }

    private boolean isAuxiliaryOfSaying(int at) {
        int participle = participle(at);
        return participle > 0 && isSaying(participle);
    }

    private boolean isCompound(int at) {
        String word = sentence.token(at).folded();
        char written = text.charAt(sentence.token(at).start());
        boolean have = HAVE.contains(word) && written != 'à' && written != 'À';
        if (!have && !BE.contains(word)) {
            return false;
        }
        boolean intention = words.is(at - 1, WordClass.TARGET) || words.is(at, WordClass.TARGET);
        int participle = intention ? 0 : participle(at);
        return participle > 0 && !isSaying(participle) && (have || !words.is(participle, WordClass.TARGET));
    }

    /** A past participle that says what was done, not what is meant. */
    boolean isDone(int at) {
        Token token = sentence.token(at);
        if (!token.isWord()) {
            return false;
        }
        String word = text.subSequence(token.start(), token.end()).toString().toLowerCase(Locale.FRENCH);
        for (VerbForm form : VerbLexicon.FRENCH.readings(word)) {
            if (form.tense() == Tense.PARTICIPLE) {
                return !form.verb().is(VerbClass.AIM) && !form.verb().is(VerbClass.DECIDE);
            }
        }
        return false;
    }

    /** A participle that gives a thing its money or its measure: "dotée de", "estimé à", "financée à hauteur de". */
    boolean isValued(int at) {
        return VALUED.stream().anyMatch(sentence.token(at).folded()::startsWith);
    }

    private boolean isSaying(int participle) {
        String word = sentence.token(participle).folded();
        return SAYING.contains(word) || (word.endsWith("e") && SAYING.contains(word.substring(0, word.length() - 1)));
    }

    /** The participle of an auxiliary; 0 where none follows. */
    private int participle(int auxiliary) {
        int at = auxiliary + 1;
        while (at < sentence.size()
                && at - auxiliary <= MOST_BETWEEN
                && BETWEEN.contains(sentence.token(at).folded())) {
            at++;
        }
        if (at < sentence.size() && isParticiple(at)) {
            return at;
        }
        return at > auxiliary + 1 && sentence.token(at - 1).is("ete") ? at - 1 : 0;
    }

    private boolean isParticiple(int at) {
        Token token = sentence.token(at);
        String word = token.folded();
        if (!token.isWord() || word.length() < 2) {
            return false;
        }
        String ending = text.subSequence(token.start(), token.end()).toString();
        String singular = ending.endsWith("es") && ending.length() > 3
                ? ending.substring(0, ending.length() - 2)
                : ending.endsWith("e") || ending.endsWith("s") ? ending.substring(0, ending.length() - 1) : ending;
        char last = singular.charAt(singular.length() - 1);
        char whole = ending.charAt(ending.length() - 1);
        return last == 'é'
                || last == 'i'
                || last == 'u'
                || last == 'û'
                || whole == 'é'
                || whole == 'û'
                || word.endsWith("is")
                || word.endsWith("it")
                || word.endsWith("ert")
                || word.endsWith("eint")
                || word.endsWith("fait")
                || word.endsWith("faits");
    }
}
