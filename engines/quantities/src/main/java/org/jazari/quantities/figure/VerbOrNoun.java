package org.jazari.quantities.figure;

import java.util.Set;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Words;
import org.jazari.quantities.verb.Tense;
import org.jazari.quantities.verb.VerbClass;
import org.jazari.quantities.verb.VerbForm;
import org.jazari.quantities.verb.VerbLexicon;

/** Whether a word that may be a form of a verb or a noun ("compte", "offre", "programme") is a verb where it stands. */
final class VerbOrNoun {
    private static final Set<String> SUBJECTS = Words.of(
            "il elle ils elles on nous vous je j' me m' qui se s' ne n' y ça cela ceci c' lui leur-même chacun chacune"
                    + " celui-ci celle-ci");
    private static final Set<String> NO_SUBJECTS = Words.of(
            "un une des du de d' à au aux par pour sans sous sur entre chez vers dans ce cet cette ces mon ma mes son"
                    + " sa ses notre nos",
            "votre vos leur leurs tout toute tous toutes plus moins très chaque quelque quelques plusieurs selon après"
                    + " avant avec contre",
            "dès depuis via hors comme nouvelle nouvel nouveau premier première double aucun aucune quel quelle si"
                    + " trop peu bien grande deuxième troisième seconde dernière prochaine future",
            "grand forte haute même");
    /** Forms of the present that are verbs only after a pronoun. */
    private static final Set<String> ADJECTIVES = Words.of(
            "fixe double triple vide ferme précise complète active sauf libre unique pratique mobile place somme"
                    + " classe fait type cause",
            "base marche livre charge ligne cadre centre finance égale égales");

    private static final Set<String> NOUNS_TOO = Words.of(
            "compte forme place marche charge cause baisse hausse ligne masse note offre demande réserve recherche"
                    + " mesure montre finance",
            "double partage passe pointe reste perte vente garde livre route série tête juge soit continue pratique"
                    + " sorte stocke partie",
            "annexe urgence concurrence force commande équipe programme réforme alerte balance limite manque règle"
                    + " structure veille visite vote grève ferme pilote poste presse prime récolte rencontre référence"
                    + " influence relève faillite conserve facture dépense enquête lutte signe cadre centre coupe pose");
    private static final Set<String> OBJECTS = Set.of("le", "la", "l'", "les");

    private final Lookup words;
    private final Sentence sentence;
    private final String[] written;
    private final Predicates predicates;

    VerbOrNoun(Lookup words, String[] written, Predicates predicates) {
        this.words = words;
        this.sentence = words.sentence();
        this.written = written;
        this.predicates = predicates;
    }

    boolean isVerbAt(int at, VerbForm form) {
        boolean nounToo = form.tense() == Tense.PRESENT || form.tense() == Tense.PAST;
        boolean plain = !isNamed(at) && !followsArticle(at) && !isNoun(at);
        return form.tense().isFinite() && (nounToo ? isVerb(at, form) : plain);
    }

    /** Whether a form of the present, which may be a noun or an adjective, is a verb where it stands. */
    private boolean isVerb(int at, VerbForm form) {
        if (isNamed(at)) {
            return false;
        }
        if (written[at].equals("entre")) {
            return false;
        }
        boolean auxiliary = form.verb().is(VerbClass.HAVE) || form.verb().is(VerbClass.BE);
        if (at == 0) {
            return auxiliary || written[0].equals("reste") || written[0].equals("restent");
        }
        String before = written[at - 1];
        String earlier = at > 1 ? written[at - 2] : "";
        if (SUBJECTS.contains(before) || before.endsWith("-il") || before.endsWith("-elle")) {
            return true;
        }
        if (written[at].equals("est") && OBJECTS.contains(before)) {
            return false;
        }
        if (OBJECTS.contains(before)) {
            return auxiliary || SUBJECTS.contains(earlier);
        }
        if (before.equals("en")) {
            return SUBJECTS.contains(earlier)
                    || auxiliary
                    || written[at].endsWith("ent")
                    || (takesObject(at + 1)
                            && VerbLexicon.FRENCH.readings(earlier).isEmpty()) // not "prendra en charge 75 %"
                    || !NOUNS_TOO.contains(written[at]);
        }
        boolean plural = written[at].endsWith("ent") || written[at].equals("ont") || written[at].equals("sont");
        if (sentence.token(at - 1).isNumeral() || words.is(at - 1, WordClass.CARDINAL)) {
            return plural || isYear(before);
        }
        if (ADJECTIVES.contains(written[at])) {
            return !NO_SUBJECTS.contains(before)
                    && sentence.token(at - 1).isWord()
                    && !words.is(at - 1, WordClass.STOP)
                    && takesObject(at + 1);
        }
        if (NO_SUBJECTS.contains(before)) {
            return false;
        }
        if (sentence.token(at - 1).isSymbol()) {
            return before.equals(",")
                    || before.equals(")")
                    || before.equals("»")
                    || before.equals("%")
                    || before.equals("”");
        }
        boolean joined = before.equals("et") || before.equals("ou");
        return !joined
                || plural
                || auxiliary
                || takesObject(at + 1)
                || governsInfinitive(at + 1)
                || (!NOUNS_TOO.contains(written[at]) && takesComplement(at + 1));
    }

    /** After "et": "emploie 310 personnes", "abrite un musée", but not "recherche et formation". */
    private boolean takesObject(int at) {
        if (at >= written.length) {
            return false;
        }
        return sentence.token(at).isNumeral()
                || words.is(at, WordClass.CARDINAL)
                || words.is(at, WordClass.BOUND)
                || words.is(at, WordClass.DETERMINER)
                || written[at].equals("que");
    }

    /** "La loi de finances pour 2026 table sur": a year ends a noun phrase. */
    private static boolean isYear(String numeral) {
        return numeral.length() == 4 && (numeral.startsWith("20") || numeral.startsWith("19"));
    }

    /** "Et prévoit d'équiper". */
    private boolean governsInfinitive(int at) {
        return at + 1 < written.length
                && (written[at].equals("de") || written[at].equals("d'"))
                && predicates.reading(at + 1, Tense.INFINITIVE) != null;
    }

    /** "Se décline en sept conventions et porte sur". */
    private boolean takesComplement(int at) {
        return at < written.length
                && (written[at].equals("sur") || written[at].equals("à") || written[at].equals("au"));
    }

    private boolean followsArticle(int at) {
        return at > 0
                && (written[at - 1].equals("un")
                        || written[at - 1].equals("une")
                        || written[at - 1].equals("du")
                        || written[at - 1].equals("de")
                        || written[at - 1].equals("des"));
    }

    /** "Stations", "avions", "actions" are nouns unless "nous" stands before, or "nous y". */
    private boolean isNoun(int at) {
        boolean we = at > 0
                && (written[at - 1].equals("nous")
                        || (at > 1 && written[at - 1].length() <= 3 && written[at - 2].equals("nous")));
        return written[at].endsWith("ions") && !we;
    }

    /** A capital within the sentence begins a name. */
    private boolean isNamed(int at) {
        return at > 0
                && sentence.token(at).capital()
                && (!sentence.token(at - 1).isSymbol() || written[at - 1].equals(",") || written[at - 1].equals("("));
    }
}
