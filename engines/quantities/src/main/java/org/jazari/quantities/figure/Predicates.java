package org.jazari.quantities.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.text.Words;
import org.jazari.quantities.verb.Tense;
import org.jazari.quantities.verb.Verb;
import org.jazari.quantities.verb.VerbClass;
import org.jazari.quantities.verb.VerbForm;
import org.jazari.quantities.verb.VerbLexicon;
import org.jspecify.annotations.Nullable;

/**
 * The finite verbs of a French sentence with their auxiliaries and infinitives.
 *
 * <pre>
 * predicate = avoir [adverbs] participle | être [adverbs] participle | aller infinitive
 *           | (must | can | aim | other) ["de" | "à"] infinitive | finite
 * </pre>
 *
 * Forms of the present that are nouns too ("compte", "offre") are verbs where a subject stands before them and no article or preposition.
 */
public final class Predicates {
    private static final int MOST_BETWEEN = 4;
    private static final int LONGEST_ASIDE = 8;
    private static final Set<String> SUBJECTS = Words.of(
            "il elle ils elles on nous vous je j' me m' qui se s' ne n' y ça cela ceci c' lui leur-même chacun chacune"
                    + " celui-ci celle-ci");
    private static final Set<String> REFLEXIVE = Set.of("s'", "se", "me", "m'");
    private static final Set<String> NO_SUBJECTS = Words.of(
            "un une des du de d' à au aux par pour sans sous sur entre chez vers dans ce cet cette ces mon ma mes son"
                    + " sa ses notre nos",
            "votre vos leur leurs tout toute tous toutes plus moins très chaque quelque quelques plusieurs selon après"
                    + " avant avec contre",
            "dès depuis via hors comme nouvelle nouvel nouveau premier première double aucun aucune quel quelle si"
                    + " trop peu bien grande deuxième troisième seconde dernière prochaine future",
            "grand forte haute même");
    private static final Pattern PARTICIPLE = Pattern.compile("\\p{L}{2,}é(e|s|es)?");
    private static final Set<String> AFTER = Set.of("de", "d'", "à", "pour");
    private static final Set<String> OBJECTS = Set.of("le", "la", "l'", "les");
    private static final Set<String> BETWEEN = Set.of(
            "pas",
            "jamais",
            "plus",
            "déjà",
            "aussi",
            "donc",
            "encore",
            "en",
            "y",
            "outre",
            "bien",
            "même",
            "tous",
            "toutes",
            "tout",
            "ainsi",
            "toutefois",
            "désormais",
            "enfin",
            "ensuite",
            "également",
            "toujours",
            "certes",
            "quasi",
            "presque",
            "environ",
            "à",
            "par",
            "ailleurs",
            "effet",
            "peu",
            "près",
            "hier",
            "depuis",
            "aujourd'hui",
            "d'ores",
            "et",
            "en outre",
            "sitôt",
            "moyenne",
            "vite",
            "mieux",
            "moins",
            "fait");

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

    private final Sentence sentence;

    private final Lookup words;
    private final String[] written;
    private final List<Predicate> found = new ArrayList<>();

    private Predicates(Lookup words, CharSequence text) {
        this.words = words;
        this.sentence = words.sentence();
        this.written = new String[sentence.size()];
        for (int at = 0; at < written.length; at++) {
            Token token = sentence.token(at);
            written[at] = token.isWord() ? written(text, token) : token.folded();
        }
    }

    /** In lower case, with its accents: the folded word where it has none. */
    private static String written(CharSequence text, Token token) {
        int length = token.end() - token.start();
        boolean plain = token.folded().length() == length;
        for (int i = 0; plain && i < length; i++) {
            char letter = text.charAt(token.start() + i);
            plain = letter < 0x80 || letter == '’';
        }
        return plain
                ? token.folded()
                : text.subSequence(token.start(), token.end())
                        .toString()
                        .toLowerCase(Locale.FRENCH)
                        .replace('’', '\'');
    }

    /** Finds them in order. */
    public static List<Predicate> find(Lookup words, CharSequence text) {
        Predicates predicates = new Predicates(words, text);
        for (int at = 0; at < predicates.written.length; ) {
            Predicate predicate = predicates.at(at);
            if (predicate != null) {
                predicates.found.add(predicate);
            }
            at = predicate == null ? at + 1 : predicate.to();
        }
        return predicates.found;
    }

    private @Nullable Predicate at(int at) {
        if (!sentence.token(at).isWord()) {
            return null;
        }
        for (VerbForm form : VerbLexicon.FRENCH.readings(written[at])) {
            boolean nounToo = form.tense() == Tense.PRESENT || form.tense() == Tense.PAST;
            boolean plain = !isNamed(at) && !followsArticle(at) && !isNoun(at);
            boolean verb = form.tense().isFinite() && (nounToo ? isVerb(at, form) : plain);
            if (verb) {
                return whole(at, form);
            }
        }
        return null;
    }

    /** A finite verb with what belongs to it. */
    private Predicate whole(int at, VerbForm form) {
        Verb verb = form.verb();
        if (verb.is(VerbClass.HAVE) || verb.is(VerbClass.BE)) {
            Predicate compound = compound(at, form);
            return compound == null ? helped(at, at + 1, form, verb, false) : compound;
        }
        return helped(at, at + 1, form, verb, false);
    }

    private @Nullable Predicate compound(int at, VerbForm auxiliary) {
        int participle = participle(at + 1);
        VerbForm form = participle == 0 ? null : reading(participle, Tense.PARTICIPLE);
        if (form == null) {
            return null;
        }
        boolean have = auxiliary.verb().is(VerbClass.HAVE);
        int second = have && form.verb().is(VerbClass.BE) ? participle(participle + 1) : 0;
        VerbForm passive = second == 0 ? null : reading(second, Tense.PARTICIPLE);
        Verb verb = passive == null ? form.verb() : passive.verb();
        boolean reflexive = at > 0 && REFLEXIVE.contains(written[at - 1]);
        boolean past = have || reflexive || verb.is(VerbClass.MOVING);
        boolean reported = auxiliary.tense() == Tense.CONDITIONAL && !verb.is(VerbClass.MUST); // "aurait progressé"
        Tense tense = past && (auxiliary.tense() == Tense.PRESENT || auxiliary.tense() == Tense.IMPERFECT || reported)
                ? Tense.PAST
                : auxiliary.tense();
        boolean undergoes = passive != null || (!have && !past);
        return helped(at, (passive == null ? participle : second) + 1, new VerbForm(verb, tense), verb, undergoes);
    }

    /** Takes in the infinitive that a helping verb governs: "doit former", "s'engage à livrer", "a permis de créer". */
    private Predicate helped(int at, int end, VerbForm form, Verb verb, boolean passive) {
        int infinitive = infinitive(end);
        VerbForm done = infinitive == 0 ? null : reading(infinitive, Tense.INFINITIVE);
        if (done == null) {
            boolean must = verb.is(VerbClass.MUST);
            return new Predicate(at, end, verb, form.tense(), passive, must ? VerbClass.MUST : null);
        }
        boolean bound = passive && verb.infinitive().equals("tenir"); // "est tenu d'investir"
        boolean allows = form.tense() == Tense.CONDITIONAL && verb.infinitive().equals("permettre");
        VerbClass helper = verb.is(VerbClass.MUST)
                ? VerbClass.MUST
                : verb.is(VerbClass.CAN) || allows
                        ? VerbClass.CAN
                        : verb.is(VerbClass.AIM) || verb.is(VerbClass.AIM_TO_DO) || bound ? VerbClass.AIM : null;
        Tense tense = verb.is(VerbClass.GO) && form.tense() == Tense.PRESENT ? Tense.FUTURE : form.tense();
        boolean auxiliary = done.verb().is(VerbClass.BE) || done.verb().is(VerbClass.HAVE);
        int participle = auxiliary ? participle(infinitive + 1) : 0;
        VerbForm undergone = participle == 0 ? null : reading(participle, Tense.PARTICIPLE);
        return undergone == null
                ? new Predicate(at, infinitive + 1, done.verb(), tense, passive, helper)
                : new Predicate(
                        at, participle + 1, undergone.verb(), tense, done.verb().is(VerbClass.BE), helper);
    }

    /** "Pourrait, à terme, couvrir": past what stands between commas after a helping verb. */
    private int pastAside(int from) {
        if (from >= written.length || !written[from].equals(",")) {
            return from;
        }
        for (int at = from + 2; at < Math.min(written.length - 1, from + LONGEST_ASIDE); at++) {
            if (written[at].equals(",")) {
                return reading(at + 1, Tense.INFINITIVE) != null || AFTER.contains(written[at + 1]) ? at + 1 : from;
            }
        }
        return from;
    }

    /** The infinitive straight after a verb, with "de" or "à" and adverbs between; 0 where none stands. */
    private int infinitive(int from) {
        int start = pastAside(from);
        int at = start;
        while (at < written.length && at - start < MOST_BETWEEN) {
            String word = written[at];
            boolean small = word.equals("de")
                    || word.equals("d'")
                    || OBJECTS.contains(word)
                    || isAdverb(at)
                    || word.equals("se")
                    || word.equals("s'");
            if (reading(at, Tense.INFINITIVE) != null && !words.is(at - 1, WordClass.CARDINAL)) {
                return at;
            }
            if (!small) {
                return 0;
            }
            at++;
        }
        return 0;
    }

    private int participle(int from) {
        for (int at = from; at < written.length && at - from <= MOST_BETWEEN; at++) {
            if (sentence.token(at).isWord() && reading(at, Tense.PARTICIPLE) != null) {
                return at;
            }
            if (!isAdverb(at)) {
                return 0;
            }
        }
        return 0;
    }

    private boolean isAdverb(int at) {
        return BETWEEN.contains(written[at]) || (written[at].length() > 6 && written[at].endsWith("ment"));
    }

    private @Nullable VerbForm reading(int at, Tense tense) {
        for (VerbForm form : VerbLexicon.FRENCH.readings(written[at])) {
            if (form.tense() == tense) {
                return form;
            }
        }
        boolean looksLike = switch (tense) {
            case PARTICIPLE -> PARTICIPLE.matcher(written[at]).matches();
            case INFINITIVE ->
                at > 0
                        && written[at].endsWith("er")
                        && Verbs.isInfinitive(sentence.token(at))
                        && AFTER.contains(written[at - 1]);
            default -> false;
        };
        return looksLike ? new VerbForm(Verb.UNKNOWN, tense) : null; // a verb that the lexicon does not have
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
                && reading(at + 1, Tense.INFINITIVE) != null;
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
