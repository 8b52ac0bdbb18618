package org.jazari.quantities.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The cues of a sentence in order, and which of them decides where one stands on another: a noun on its verb, a participle, a modal. */
final class FoundCues {
    private static final Pattern PARTICIPLE = Pattern.compile("[a-z]+(e|ee|es|ees)( .*)?");

    private final Sentence sentence;
    private final Clauses clauses;
    private final CueReader reader;
    private final List<Cue> found = new ArrayList<>();

    FoundCues(Lookup words, Clauses clauses, CueReader reader) {
        this.sentence = words.sentence();
        this.clauses = clauses;
        this.reader = reader;
        for (int at = 0; at < sentence.size(); at++) {
            Cue cue = reader.at(at);
            if (cue != null) {
                found.add(cue);
            }
        }
    }

    /** The last cue between two tokens, in a clause or, below 0, in any; null where none is. */
    @Nullable
    Cue last(int from, int to, int clause) {
        for (int i = found.size() - 1; i >= 0; i--) {
            Cue cue = found.get(i);
            if (cue.at() < to && cue.at() >= from && (clause < 0 || clauses.of(cue.at()) == clause)) {
                return switch (cue.wordClass()) {
                    case COPULA -> reader.nounBefore(cue, clause, 0);
                    case OBSERVED_NOUN -> earlier(cue, i, clause);
                    case OBSERVED -> isParticiple(cue) ? governed(cue, i, clause) : endowed(cue, clause);
                    default -> modal(cue);
                };
            }
        }
        return null;
    }

    /** "Dotée de", "évalué à" without an auxiliary: a participle that belongs to a noun. */
    private boolean isParticiple(Cue cue) {
        return reader.predicate(cue.at()) == null
                && PARTICIPLE.matcher(cue.said()).matches();
    }

    /** "Suggère de créer une agence dotée de 200 millions": what is wanted will be so endowed. */
    private Cue governed(Cue participle, int index, int clause) {
        boolean aside =
                participle.at() == 0 || sentence.token(participle.at() - 1).is(",");
        for (int i = index - 1; i >= 0 && !aside; i--) {
            Cue cue = found.get(i);
            if (clause < 0 || clauses.of(cue.at()) == clause) {
                return cue.aims() || cue.wordClass() == WordClass.POTENTIAL ? cue : participle;
            }
        }
        return endowed(participle, clause);
    }

    /** "Table sur une hausse de 2 %", "s'établiraient à 432 MMDH, en progression de 9 %": the verb before decides. */
    private Cue earlier(Cue noun, int index, int clause) {
        for (int i = index - 1; i >= 0; i--) {
            Cue cue = found.get(i);
            boolean decides =
                    cue.wordClass() != WordClass.OBSERVED_NOUN && (clause < 0 || clauses.of(cue.at()) == clause);
            if (decides) {
                return cue.wordClass() == WordClass.COPULA ? reader.nounBefore(cue, clause, 0) : cue;
            }
        }
        return noun;
    }

    @Nullable
    Cue first(int from, int to, int clause) {
        for (Cue cue : found) {
            if (cue.at() >= from && cue.at() < to && clauses.of(cue.at()) == clause) {
                return cue;
            }
        }
        return null;
    }

    /** "Une cité ouvrira, dotée de 1.400 places": it will have what it is endowed with; "Dotée de 300 lits, la clinique ouvrira". */
    private Cue endowed(Cue cue, int clause) {
        boolean participle = cue.said().startsWith("dote")
                && (cue.at() == 0 || sentence.token(cue.at() - 1).is(","));
        for (int at = 0; participle && at < sentence.size(); at++) {
            boolean same = clause < 0 || clauses.of(at) == clause;
            if (same && Verbs.isFuture(sentence.token(at))) {
                return new Cue(WordClass.FUTURE, cue.at(), cue.said(), false);
            }
            Predicate predicate = reader.predicate(at);
            if (same && cue.at() == 0 && predicate != null && predicate.aims()) {
                return new Cue(WordClass.TARGET, cue.at(), cue.said(), false); // "Doté de 14 milliards, le plan entend"
            }
        }
        return cue;
    }

    /** "Pourrait atteindre": the modal before an infinitive decides. */
    private Cue modal(Cue cue) {
        if (cue.wordClass() != WordClass.TARGET || !Verbs.isInfinitive(sentence.token(cue.at()))) {
            return cue;
        }
        for (int at = cue.at() - 1; at >= Math.max(0, cue.at() - 2); at--) {
            Cue before = reader.at(at);
            if (before != null) {
                return before;
            }
        }
        return cue;
    }
}
