package org.jazari.quantities.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The word that decides what a figure is: a verb by its tense and mood, or a phrase of the lexicon. The nearest before the figure in its clause decides,
 * else the nearest after it, else what opens the clause as an aside, else the last one before the first figure of the sentence, else an infinitive or a
 * project.
 */
final class Cues {
    /**
     * A deciding word.
     *
     * @param wordClass what it says of a figure
     * @param at its first token
     * @param said the word itself
     * @param past true for a verb in a past tense
     */
    record Cue(WordClass wordClass, int at, String said, boolean past) {
        boolean aims() {
            return wordClass == WordClass.TARGET || wordClass == WordClass.FUTURE;
        }

        boolean observed() {
            return wordClass == WordClass.OBSERVED
                    || wordClass == WordClass.COPULA
                    || wordClass == WordClass.OBSERVED_NOUN;
        }
    }

    /** Phrases of these classes are looked for in this order at each token. */
    private static final List<WordClass> PHRASES = List.of(
            WordClass.TARGET,
            WordClass.COPULA,
            WordClass.OBSERVED,
            WordClass.OBSERVED_NOUN,
            WordClass.POTENTIAL,
            WordClass.FORECAST,
            WordClass.CUMULATIVE,
            WordClass.MILESTONE);

    private static final Set<String> ASIDES =
            Set.of("qui", "alors que", "tandis que", "contre", "au lieu de", "au lieu des", "au lieu d'");
    private static final int INFINITIVE_REACH = 4;

    private final Lookup words;
    private final Sentence sentence;
    private final List<Draft> drafts;
    private final Clauses clauses;
    private final Tenses tenses;

    /** All cues of the sentence, in order. */
    private final List<Cue> found = new ArrayList<>();

    Cues(Lookup words, CharSequence text, List<Draft> drafts, Clauses clauses) {
        this.words = words;
        this.sentence = words.sentence();
        this.drafts = drafts;
        this.clauses = clauses;
        this.tenses = new Tenses(words, text);
        for (int at = 0; at < sentence.size(); at++) {
            Cue cue = cueAt(at);
            if (cue != null) {
                found.add(cue);
            }
        }
    }

    /** The word that decides about the figure at an index; null where none does. */
    @Nullable
    Cue deciding(Draft draft, int index) {
        int end = index + 1 < drafts.size() ? drafts.get(index + 1).from() : sentence.size();
        Cue before = last(0, draft.from(), draft.clause);
        Cue after = first(draft.to(), end, draft.clause);
        if (before != null && !(after != null && isSubject(draft, before, after))) {
            return before;
        }
        if (after != null) {
            return after;
        }
        Cue aside = aside(draft);
        if (aside != null) {
            return aside;
        }
        Cue present = present(draft, end);
        if (present != null) {
            return present;
        }
        Cue head = last(0, drafts.getFirst().from(), -1);
        boolean carries = head != null && head.wordClass != WordClass.POTENTIAL;
        Cue infinitive = carries ? null : infinitive(draft);
        return carries ? head : infinitive != null ? infinitive : project(draft);
    }

    /** "..., et 70 y seront admis": a figure straight after "et" or a comma that is the subject of a verb of its own. */
    private boolean isSubject(Draft draft, Cue before, Cue after) {
        int opener = draft.from() - 1;
        boolean opens = opener > before.at
                && (sentence.token(opener).is("et") || sentence.token(opener).is(","));
        boolean verb = after.wordClass == WordClass.FUTURE
                || after.wordClass == WordClass.POTENTIAL
                || after.wordClass == WordClass.FORECAST
                || after.past;
        return opens && verb && before.wordClass != after.wordClass;
    }

    /** The first cue after the figure in its clause, however far. */
    @Nullable
    Cue after(Draft draft) {
        return first(draft.to(), sentence.size(), draft.clause);
    }

    /** A verb of the future that has a subject of its own stands between two tokens. */
    boolean opensOwnFuture(int from, int to) {
        boolean subject = false;
        for (int at = from; at < to; at++) {
            if (Verbs.isFuture(sentence.token(at))) {
                return subject;
            }
            subject |= words.is(at, WordClass.DETERMINER);
        }
        return false;
    }

    /** "..., qui plafonne à 0,75 %", "alors que 3.200 MW sont en chantier": what is said aside in the present holds today. */
    private @Nullable Cue aside(Draft draft) {
        return isAside(draft) ? new Cue(WordClass.OBSERVED, draft.from(), "said aside", false) : null;
    }

    boolean isAside(Draft draft) {
        int opener = draft.from();
        while (opener > 0 && clauses.of(opener - 1) == draft.clause) {
            opener--;
        }
        Entry entry = opener == 0 ? null : words.find(opener, WordClass.CLAUSE);
        return entry != null && ASIDES.contains(String.join(" ", entry.words()));
    }

    /** "; 400 d'entre elles n'ouvrent que deux jours": a clause with a verb of its own in the present. */
    private @Nullable Cue present(Draft draft, int end) {
        if (draft.clause == clauses.of(0)) {
            return null;
        }
        for (int at = draft.to(); at < end && clauses.of(at) == draft.clause; at++) {
            Token token = sentence.token(at);
            String word = token.folded();
            boolean plural = token.isWord() && word.length() > 4 && word.endsWith("ent") && !word.endsWith("ment");
            if (plural) {
                return new Cue(WordClass.OBSERVED, at, word, false);
            }
        }
        return null;
    }

    /** "Valoriser un million d'hectares", "et faire accéder 400.000 ménages": what is to be done. */
    private @Nullable Cue infinitive(Draft draft) {
        int first = Math.max(0, draft.from() - INFINITIVE_REACH);
        for (int at = draft.from() - 1; at >= 0; at--) {
            boolean head = at == 0 || (at == 1 && sentence.token(0).isSymbol());
            boolean near = at >= first && !sentence.token(at).capital() && !words.is(at - 1, WordClass.DETERMINER);
            boolean measures = words.is(at, WordClass.MEASURED_TIME);
            if ((head || near)
                    && !measures
                    && clauses.of(at) == draft.clause
                    && Verbs.isInfinitive(sentence.token(at))) {
                return new Cue(WordClass.TARGET, at, sentence.token(at).folded(), false);
            }
        }
        return null;
    }

    private @Nullable Cue project(Draft draft) {
        if (!words.has(WordClass.PROJECT)) {
            return null;
        }
        for (int at = draft.from() - 1; at >= 0; at--) {
            if (words.is(at, WordClass.PROJECT) && words.is(at + 1, WordClass.LINK)) {
                return new Cue(WordClass.PROJECT, at, sentence.token(at).folded(), false);
            }
        }
        return null;
    }

    private @Nullable Cue last(int from, int to, int clause) {
        for (int i = found.size() - 1; i >= 0; i--) {
            Cue cue = found.get(i);
            if (cue.at < to && cue.at >= from && (clause < 0 || clauses.of(cue.at) == clause)) {
                return switch (cue.wordClass) {
                    case COPULA -> nounBefore(cue, clause, 0);
                    case OBSERVED_NOUN -> nounBefore(cue, clause, cue.at - INFINITIVE_REACH);
                    case OBSERVED -> endowed(cue, clause);
                    default -> modal(cue);
                };
            }
        }
        return null;
    }

    private @Nullable Cue first(int from, int to, int clause) {
        for (Cue cue : found) {
            if (cue.at >= from && cue.at < to && clauses.of(cue.at) == clause) {
                return cue;
            }
        }
        return null;
    }

    /** "L'objectif était de 7.000", "un objectif de croissance de 5 %": the noun before decides. */
    private Cue nounBefore(Cue cue, int clause, int from) {
        for (int at = cue.at - 1; at >= Math.max(0, from); at--) {
            Cue noun = clause < 0 || clauses.of(at) == clause ? phraseAt(at) : null;
            if (noun != null && (noun.wordClass == WordClass.TARGET || noun.wordClass == WordClass.POTENTIAL)) {
                return noun;
            }
        }
        return cue;
    }

    /** "Une cité ouvrira, dotée de 1.400 places": it will have what it is endowed with; "Dotée de 300 lits, la clinique ouvrira". */
    private Cue endowed(Cue cue, int clause) {
        boolean participle = cue.said.startsWith("dote")
                && (cue.at == 0 || sentence.token(cue.at - 1).is(","));
        for (int at = 0; participle && at < sentence.size(); at++) {
            boolean same = clause < 0 || clauses.of(at) == clause;
            if (same && Verbs.isFuture(sentence.token(at))) {
                return new Cue(WordClass.FUTURE, cue.at, cue.said, false);
            }
        }
        return cue;
    }

    /** "Pourrait atteindre": the modal before an infinitive decides. */
    private Cue modal(Cue cue) {
        if (cue.wordClass != WordClass.TARGET || !Verbs.isInfinitive(sentence.token(cue.at))) {
            return cue;
        }
        for (int at = cue.at - 1; at >= Math.max(0, cue.at - 2); at--) {
            Cue before = cueAt(at);
            if (before != null) {
                return before;
            }
        }
        return cue;
    }

    private @Nullable Cue cueAt(int at) {
        Cue phrase = phraseAt(at);
        return phrase != null ? phrase : verbAt(at);
    }

    private @Nullable Cue phraseAt(int at) {
        for (WordClass wordClass : PHRASES) {
            Entry entry = words.find(at, wordClass);
            if (entry != null) {
                String said = String.join(" ", entry.words());
                boolean passive = wordClass == WordClass.OBSERVED && at > 0 && Verbs.isFuture(sentence.token(at - 1));
                if (passive) {
                    return new Cue(WordClass.FUTURE, at, said, false);
                }
                boolean done = wordClass == WordClass.TARGET && tenses.isFixedInThePast(at);
                return done
                        ? nounBefore(new Cue(WordClass.OBSERVED, at, said, true), -1, 0)
                        : new Cue(wordClass, at, said, wordClass != WordClass.TARGET && tenses.isPast(at));
            }
        }
        return null;
    }

    private @Nullable Cue verbAt(int at) {
        Token token = sentence.token(at);
        if (!token.isWord()) {
            return null;
        }
        String word = token.folded();
        if (Verbs.isIntention(token)) {
            return new Cue(WordClass.TARGET, at, word, false);
        }
        if (Verbs.isFuture(token)) {
            return new Cue(WordClass.FUTURE, at, word, false);
        }
        if (Verbs.isConditional(token)) {
            return new Cue(WordClass.POTENTIAL, at, word, false);
        }
        return tenses.isPast(at) ? new Cue(WordClass.OBSERVED, at, word, true) : null;
    }
}
