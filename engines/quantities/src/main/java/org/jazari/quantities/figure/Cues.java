package org.jazari.quantities.figure;

import java.util.List;
import java.util.Set;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Language;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.verb.Tense;
import org.jazari.quantities.verb.VerbClass;
import org.jspecify.annotations.Nullable;

/**
 * The word that decides what a figure is: a verb by its tense and mood, or a phrase of the lexicon. The nearest before the figure in its clause decides,
 * else the nearest after it, else what opens the clause as an aside, else the last one before the first figure of the sentence, else an infinitive or a
 * project.
 */
final class Cues {
    private static final Set<String> ASIDES =
            Set.of("qui", "alors que", "tandis que", "contre", "au lieu de", "au lieu des", "au lieu d'");
    private static final Set<String> PRELUDES = Set.of("sur", "avec", "pour", "outre", "grace", "moyennant");
    private static final Set<String> PRONOUNS = Set.of("y", "en", "le", "la", "les", "l'", "lui", "leur");
    private static final int INFINITIVE_REACH = 4;
    private static final int SUBJECT_REACH = 6;
    private static final int MOST_JOINED = 4;

    private final Lookup words;
    private final Sentence sentence;
    private final List<Draft> drafts;
    private final Clauses clauses;
    private final CueReader reader;

    private final FoundCues found;

    Cues(Lookup words, CharSequence text, List<Draft> drafts, Clauses clauses, List<Predicate> predicates) {
        this.words = words;
        this.sentence = words.sentence();
        this.drafts = drafts;
        this.clauses = clauses;
        this.reader = new CueReader(words, text, clauses, predicates);
        this.found = new FoundCues(words, clauses, reader);
    }

    /** The word that decides about the figure at an index; null where none does. */
    @Nullable
    Cue deciding(Draft draft, int index) {
        int next = index + 1;
        while (next < drafts.size()
                && (words.findBefore(drafts.get(next).from(), WordClass.OUT_OF) != null || isOfThe(drafts.get(next)))
                && drafts.get(next).from() - draft.to() <= 3) {
            next++; // "19 dossiers sur 83 avaient été retenus"
        }
        int end = next < drafts.size() ? drafts.get(next).from() : sentence.size();
        Cue before = found.last(0, draft.from(), draft.clause);
        Cue cleft = cleft(draft, end);
        if (cleft != null) {
            return cleft;
        }
        Cue after = found.first(draft.to(), end, draft.clause);
        boolean spoken = before != null || found.last(0, drafts.getFirst().from(), -1) != null;
        after = spoken && after != null && reader.isPurpose(after) ? null : after;
        if (before != null && !(after != null && isSubject(draft, before, after))) {
            return before;
        }

        if (after != null) {
            return reader.senses().intends(draft, after) || reader.senses().announces(after)
                    ? new Cue(WordClass.OBSERVED, after.at(), after.said(), false)
                    : after;
        }
        Cue aside = aside(draft);
        if (aside != null) {
            return aside;
        }
        Cue present = present(draft, end);
        if (present != null) {
            return present;
        }
        Cue head = found.last(0, drafts.getFirst().from(), -1);
        boolean carries = head != null && head.wordClass() != WordClass.POTENTIAL;
        boolean prelude = index == 0
                && drafts.size() > 1
                && PRELUDES.contains(sentence.token(0).folded())
                && hasComma(draft.to(), drafts.get(1).from());
        if (prelude && !carries) {
            return deciding(
                    drafts.get(1), 1); // "sur un investissement de 3,4 milliards, 2,1 milliards proviendront de"
        }
        Cue shared = head == null ? shared(index) : null;
        if (shared != null) {
            return shared;
        }
        Cue infinitive = carries ? null : infinitive(draft);
        return carries ? head : infinitive != null ? infinitive : project(draft);
    }

    /** "Cinq ministres et quelque 400 élus participeront": subjects that "et" or commas join have one verb. */
    private @Nullable Cue shared(int index) {
        for (int i = index + 1; i < Math.min(drafts.size(), index + MOST_JOINED); i++) {
            Draft before = drafts.get(i - 1);
            Draft draft = drafts.get(i);
            boolean joined = hasComma(before.to(), draft.from())
                    || sentence.token(draft.from() - 1).is("et")
                    || sentence.token(Math.max(0, draft.from() - 2)).is("et");
            if (!joined || draft.clause != before.clause || draft.from() - before.to() > SUBJECT_REACH) {
                return null;
            }
            int end = i + 1 < drafts.size() ? drafts.get(i + 1).from() : sentence.size();
            Cue cue = found.first(draft.to(), end, draft.clause);
            if (cue != null) {
                return cue;
            }
        }
        return null;
    }

    /** "Ce sont 14 millions d'euros que la région mettra": what is said stands in the clause after the figure. */
    private @Nullable Cue cleft(Draft draft, int end) {
        boolean presented = draft.from() > 1
                && (sentence.token(draft.from() - 1).is("sont")
                        || sentence.token(draft.from() - 1).is("est"))
                && (sentence.token(draft.from() - 2).is("ce")
                        || sentence.token(draft.from() - 2).is("c'"));
        for (int at = draft.to(); presented && at < end; at++) {
            boolean that = sentence.token(at).is("que")
                    || sentence.token(at).is("qu'")
                    || sentence.token(at).is("qui");
            if (that) {
                return found.first(at, end, clauses.of(at));
            }
        }
        return null;
    }

    /** "La moitié des 240 bus sera": the second is what the first is a part of. */
    private boolean isOfThe(Draft whole) {
        return sentence.token(whole.from() - 1).is("des");
    }

    private boolean hasComma(int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.token(at).is(",")) {
                return true;
            }
        }
        return false;
    }

    /** "..., et 70 y seront admis": a figure straight after "et" or a comma that is the subject of a verb of its own. */
    private boolean isSubject(Draft draft, Cue before, Cue after) {
        int opener = draft.from() - 1;
        boolean opens = opener > before.at()
                && (sentence.token(opener).is("et") || sentence.token(opener).is(","));
        boolean straight = reader.predicate(after.at()) != null && after.at() - draft.to() <= 1;
        boolean verb = straight
                || after.wordClass() == WordClass.FUTURE
                || after.wordClass() == WordClass.POTENTIAL
                || after.wordClass() == WordClass.FORECAST
                || after.past();
        return opens && verb && before.wordClass() != after.wordClass();
    }

    /** In a label "crédits engagés" reports and "pistes à aménager" plans. */
    @Nullable
    FigureKind labelled(int at, int colon) {
        Token token = sentence.token(at);
        boolean toDo = at > 0 && at < colon && sentence.token(at - 1).is("a") && Verbs.isInfinitive(token);
        if (toDo) {
            return FigureKind.TARGET;
        }
        boolean done = at > 0 && at < colon && reader.tenses().isDone(at);
        return done ? FigureKind.OBSERVED : null;
    }

    /** A participle of what was done: "expérimentée dans neuf tribunaux"; not of what is meant, given or estimated. */
    boolean isDone(int at) {
        return reader.tenses().isDone(at) && !reader.tenses().isValued(at);
    }

    /** "Dix-huit conventions ont été signées" announces them; "18 secteurs ont été identifiés" reports. */
    boolean isDecided(Cue cue) {
        Predicate predicate = reader.predicate(cue.at());
        return predicate != null && predicate.is(VerbClass.DECIDE);
    }

    /** The figure's things undergo what is said: "les 300 écoles seront connectées". */
    boolean isPassive(Cue cue) {
        Predicate predicate = reader.predicate(cue.at());
        return predicate != null && predicate.passive();
    }

    /** An infinitive stands between two tokens: "et de doter". */
    boolean opensInfinitive(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean pronoun = at > 0 && PRONOUNS.contains(sentence.token(at - 1).folded());
            if (Verbs.isInfinitive(sentence.token(at)) && words.is(pronoun ? at - 2 : at - 1, WordClass.OF)) {
                return true;
            }
        }
        return false;
    }

    /** True where the sentence has no finite verb: a heading, an item, a label with its value. */
    boolean isVerbless() {
        return words.language() == Language.FRENCH && !reader.hasPredicates();
    }

    /** The first cue after the figure in its clause, however far. */
    @Nullable
    Cue after(Draft draft) {
        return found.first(draft.to(), sentence.size(), draft.clause);
    }

    /**
     * "Ouvrira quatre plateformes en 2026 et distribuera un dividende", "Huit internats seront reconstruits avant juin 2028, et 12.000 lycéens recevront":
     * the second figure has a verb of its own, which has no part in the time of the first.
     */
    boolean speaksOfItsOwn(Draft first, Draft second) {
        int verbs = 0;
        boolean joined = false;
        boolean joinedVerb = false;
        for (int at = first.to(); at < second.from(); at++) {
            joined |= sentence.token(at).is(",") || sentence.token(at).is("et");
            boolean verb = reader.predicate(at) != null;
            verbs += verb ? 1 : 0;
            joinedVerb |= verb && joined;
        }
        return reader.firstPredicate() < first.from() ? joinedVerb : verbs > 1 || (verbs == 1 && after(second) != null);
    }

    /** A verb of the future that has a subject of its own stands between two tokens. */
    boolean opensOwnFuture(int from, int to) {
        boolean subject = false;
        for (int at = from; at < to; at++) {
            if (Verbs.isFuture(sentence.token(at))) {
                return subject;
            }
            Predicate predicate = reader.predicate(at);
            if (predicate != null && predicate.tense() != Tense.FUTURE) {
                return true;
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
        for (int at = draft.from() - 1; at >= 0; at = at > first ? at - 1 : Math.min(at - 1, 1)) {
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
        int head = sentence.token(0).isWord() ? 0 : 1;
        boolean item = isVerbless()
                && head + 1 < draft.from()
                && Actions.isAction(sentence.token(head))
                && words.is(head + 1, WordClass.LINK);
        if (item) {
            return new Cue(
                    WordClass.TARGET, head, sentence.token(head).folded(), false); // "• attribution de 24 subventions"
        }
        if (!words.has(WordClass.PROJECT)) {
            return null;
        }
        for (int at = draft.from() - 1; at >= 0; at--) {
            if (words.is(at, WordClass.PROJECT)
                    && words.is(at + 1, WordClass.LINK)
                    && at + 1 < sentence.size()
                    && reader.predicate(at + 1) == null) {
                return new Cue(WordClass.PROJECT, at, sentence.token(at).folded(), false);
            }
        }
        return null;
    }
}
