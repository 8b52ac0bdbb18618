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
    private static final Set<String> REFLEXIVE = Set.of("s'", "se", "me", "m'");
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

    private final Sentence sentence;

    private final Lookup words;
    private final String[] written;
    private final VerbOrNoun forms;
    private final List<Predicate> found = new ArrayList<>();

    private Predicates(Lookup words, CharSequence text) {
        this.words = words;
        this.sentence = words.sentence();
        this.written = new String[sentence.size()];
        for (int at = 0; at < written.length; at++) {
            Token token = sentence.token(at);
            written[at] = token.isWord() ? written(text, token) : token.folded();
        }
        this.forms = new VerbOrNoun(words, written, this);
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
            if (forms.isVerbAt(at, form)) {
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

    @Nullable
    VerbForm reading(int at, Tense tense) {
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
}
