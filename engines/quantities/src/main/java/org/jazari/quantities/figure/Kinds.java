package org.jazari.quantities.figure;

import java.util.List;
import java.util.Set;
import org.jazari.quantities.Bound;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** Decides what a figure is from the words around it; the cue nearest to the figure in its clause weighs most. */
final class Kinds {
    private static final int LARGEST_LIST = 200;
    private static final int CONTEXT_REACH = 14;
    private static final int INFINITIVE_REACH = 4;
    private static final int STRUCTURE_REACH = 4;
    private static final Set<String> OTHERS = Set.of("pays", "économies", "États", "nations", "métropoles");
    private static final Set<String> ASIDES = Set.of("qui", "alors que", "tandis que", "contre");
    private static final List<WordClass> CUES = List.of(
            WordClass.TARGET,
            WordClass.COPULA,
            WordClass.OBSERVED,
            WordClass.OBSERVED_NOUN,
            WordClass.POTENTIAL,
            WordClass.FORECAST,
            WordClass.CUMULATIVE,
            WordClass.MILESTONE);
    private static final Set<String> AUXILIARIES = Set.of("a", "ont", "avait", "avaient", "avoir", "ayant");

    private final Lookup words;
    private final Sentence sentence;
    private final CharSequence text;
    private final List<Draft> drafts;
    private final Clauses clauses;

    Kinds(Lookup words, CharSequence text, List<Draft> drafts, Clauses clauses) {
        this.words = words;
        this.sentence = words.sentence();
        this.text = text;
        this.drafts = drafts;
        this.clauses = clauses;
    }

    /** Decides all kinds of the sentence and lets figures share a deadline. */
    void decide() {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            draft.kind = kind(draft, i);
        }
        shareDeadlines();
        sharePeriods();
        milestones();
        for (Draft draft : drafts) {
            targetsWithoutDeadline(draft);
        }
    }

    private FigureKind kind(Draft draft, int index) {
        if (draft.measure.per() != null) {
            return because(draft, FigureKind.RATE, "per " + draft.measure.per().code());
        }
        if (isChangeStart(draft, index)) {
            draft.due = null;
            return because(draft, FigureKind.OBSERVED, "start of a change");
        }
        if (isStructure(draft, index)) {
            draft.due = null;
            return because(draft, FigureKind.COUNT, "parts of a whole");
        }
        Cue cue = nearest(draft, index);
        FigureKind special = special(draft, index, cue);
        if (special != null) {
            return special;
        }
        if (near(draft, WordClass.MILESTONE) && (cue == null || cue.aims() || cue.wordClass == WordClass.MILESTONE)) {
            return because(draft, FigureKind.MILESTONE, "a step");
        }
        boolean reached = cue != null && cue.observed();
        boolean future = cue != null && cue.wordClass == WordClass.FUTURE;
        if (isListed(draft) && !future && (draft.due == null || reached)) {
            draft.due = null;
            return because(draft, FigureKind.COUNT, "announced list");
        }
        if (draft.due != null) {
            return because(draft, FigureKind.TARGET, "deadline");
        }
        boolean part = cue == null && index > 0 && words.findBefore(draft.from(), WordClass.JOIN_PART) != null;
        FigureKind whole = part ? drafts.get(index - 1).kind : null;
        return whole == null ? plain(draft, cue) : because(draft, whole, "part of the figure before");
    }

    private @Nullable FigureKind special(Draft draft, int index, @Nullable Cue cue) {
        if (draft.unit.dimension() == Dimension.DURATION && !isMeasuredTime(draft)) {
            draft.due = null;
            return because(draft, FigureKind.CONTEXT, "duration");
        }
        if (isTotalOfRank(draft) || isTotal(draft)) {
            return because(draft, FigureKind.CONTEXT, "ranked among");
        }
        Draft said = draft.saidBy;
        if (said != null
                && said.unit.dimension() == Dimension.MONEY
                && said.kind == FigureKind.TARGET
                && draft.clause == said.clause) {
            return because(draft, FigureKind.TARGET, "a share of the money before");
        }
        Draft before = index > 0 ? drafts.get(index - 1) : null;
        if (before != null
                && before.kind == FigureKind.CUMULATIVE_TARGET
                && before.clause == draft.clause
                && draft.unit.dimension() == before.unit.dimension()
                && joins(before.to(), draft.from())) {
            draft.due = draft.due == null ? before.due : draft.due;
            return because(draft, FigureKind.CUMULATIVE_TARGET, "joined to a total");
        }
        if (isContext(draft)) {
            return because(draft, FigureKind.CONTEXT, "speaks of others");
        }
        if (near(draft, WordClass.CUMULATIVE)) {
            boolean aimed = draft.due != null || near(draft, WordClass.TARGET) || isAnnounced(draft, cue);
            return because(draft, aimed ? FigureKind.CUMULATIVE_TARGET : FigureKind.OBSERVED, "cumulative");
        }
        boolean potential = cue != null && cue.wordClass == WordClass.POTENTIAL;
        boolean upTo = draft.measure.bound() == Bound.UP_TO && draft.due == null;
        boolean reached = cue != null && cue.observed();
        if (potential || (upTo && !reached)) {
            return because(draft, FigureKind.POTENTIAL, potential && cue != null ? cue.said : "up to");
        }
        return null;
    }

    private FigureKind plain(Draft draft, @Nullable Cue cue) {
        if (cue == null) {
            boolean fraction = draft.measure.form() == Form.FRACTION;
            boolean number = !fraction
                    && (draft.unit.dimension() == Dimension.NONE || draft.unit.dimension() == Dimension.COUNT);
            boolean small = draft.measure.value().intValue() < 20 && number && draft.period == null;
            return because(draft, small ? FigureKind.COUNT : FigureKind.OBSERVED, "no cue");
        }
        return switch (cue.wordClass) {
            case TARGET, FUTURE, FORECAST, PROJECT -> because(draft, FigureKind.TARGET, cue.said);
            case MILESTONE -> because(draft, FigureKind.MILESTONE, cue.said);
            default -> because(draft, FigureKind.OBSERVED, cue.said);
        };
    }

    private static FigureKind because(Draft draft, FigureKind kind, String reason) {
        draft.because.add(kind.code() + ": " + reason);
        return kind;
    }

    private record Cue(WordClass wordClass, int at, String said) {
        boolean aims() {
            return wordClass == WordClass.TARGET || wordClass == WordClass.FUTURE;
        }

        boolean observed() {
            return wordClass == WordClass.OBSERVED
                    || wordClass == WordClass.COPULA
                    || wordClass == WordClass.OBSERVED_NOUN;
        }
    }

    /** The cue that decides: nearest before the figure in its clause, else after it, else before it in the sentence, else a project. */
    private @Nullable Cue nearest(Draft draft, int index) {
        int end = index + 1 < drafts.size() ? drafts.get(index + 1).from() : sentence.size();
        Cue before = lastBetween(0, draft.from(), draft.clause);
        if (before != null) {
            return before;
        }
        Cue after = firstBetween(draft.to(), end, draft.clause);
        if (after != null) {
            return after;
        }
        Cue aside = aside(draft);
        if (aside != null) {
            return aside;
        }
        Cue head = lastBetween(0, drafts.getFirst().from(), -1);
        boolean carries = head != null && head.wordClass != WordClass.POTENTIAL;
        Cue infinitive = carries ? null : infinitive(draft);
        return carries ? head : infinitive != null ? infinitive : project(draft);
    }

    /** "..., qui plafonne à 0,75 %", "alors que 3.200 MW sont en chantier": what is said aside in the present holds today. */
    private @Nullable Cue aside(Draft draft) {
        int opener = draft.from();
        while (opener > 0 && clauses.of(opener - 1) == draft.clause) {
            opener--;
        }
        Entry entry = opener == 0 ? null : words.find(opener, WordClass.CLAUSE);
        return entry != null && ASIDES.contains(String.join(" ", entry.words()))
                ? new Cue(WordClass.OBSERVED, opener, "said aside")
                : null;
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
                return new Cue(WordClass.TARGET, at, sentence.token(at).folded());
            }
        }
        return null;
    }

    private @Nullable Cue project(Draft draft) {
        for (int at = draft.from() - 1; at >= 0; at--) {
            if (words.is(at, WordClass.PROJECT) && words.is(at + 1, WordClass.LINK)) {
                return new Cue(WordClass.PROJECT, at, sentence.token(at).folded());
            }
        }
        return null;
    }

    private @Nullable Cue lastBetween(int from, int to, int clause) {
        for (int at = to - 1; at >= from; at--) {
            Cue cue = clause < 0 || clauses.of(at) == clause ? cueAt(at) : null;
            if (cue != null) {
                return switch (cue.wordClass) {
                    case COPULA -> beforeCopula(cue, clause, 0);
                    case OBSERVED_NOUN -> beforeCopula(cue, clause, cue.at - INFINITIVE_REACH);
                    default -> modal(cue);
                };
            }
        }
        return null;
    }

    /** "L'objectif était de 7.000", "un objectif de croissance de 5 %": the noun before decides. */
    private Cue beforeCopula(Cue copula, int clause, int from) {
        for (int at = copula.at - 1; at >= Math.max(0, from); at--) {
            Cue cue = clause < 0 || clauses.of(at) == clause ? cueAt(at) : null;
            boolean noun = cue != null && (cue.wordClass == WordClass.TARGET || cue.wordClass == WordClass.POTENTIAL);
            if (noun && cue != null) {
                return cue;
            }
        }
        return copula;
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

    private @Nullable Cue firstBetween(int from, int to, int clause) {
        for (int at = from; at < to; at++) {
            Cue cue = clauses.of(at) == clause ? cueAt(at) : null;
            if (cue != null) {
                return cue;
            }
        }
        return null;
    }

    private @Nullable Cue cueAt(int at) {
        for (WordClass wordClass : CUES) {
            Entry entry = words.find(at, wordClass);
            if (entry != null) {
                boolean passive = wordClass == WordClass.OBSERVED && at > 0 && Verbs.isFuture(sentence.token(at - 1));
                return new Cue(passive ? WordClass.FUTURE : wordClass, at, String.join(" ", entry.words()));
            }
        }
        Token token = sentence.token(at);
        String word = token.folded();
        if (!token.isWord()) {
            return null;
        }
        if (Verbs.isFuture(token)) {
            return new Cue(WordClass.FUTURE, at, word);
        }
        if (Verbs.isConditional(token)) {
            return new Cue(WordClass.POTENTIAL, at, word);
        }
        return isPerfect(at)
                ? new Cue(
                        WordClass.OBSERVED,
                        at,
                        word + " " + sentence.token(at + 1).folded())
                : null;
    }

    /** "A formé", "ont été": the auxiliary, not the preposition "à", and a participle. */
    private boolean isPerfect(int at) {
        Token token = sentence.token(at);
        if (!AUXILIARIES.contains(token.folded())
                || at + 1 >= sentence.size()
                || text.charAt(token.start()) == 'à'
                || text.charAt(token.start()) == 'À') {
            return false;
        }
        Token participle = sentence.token(at + 1);
        String word = participle.folded();
        char last = text.charAt(participle.end() - 1);
        return participle.isWord()
                && word.length() > 1
                && (last == 'é'
                        || last == 'i'
                        || last == 'u'
                        || word.endsWith("is")
                        || word.endsWith("it")
                        || word.equals("egalement")
                        || word.equals("ainsi")
                        || word.equals("deja"));
    }

    private boolean near(Draft draft, WordClass wordClass) {
        int previous = 0;
        for (Draft other : drafts) {
            previous = other.to() <= draft.from() ? other.to() : previous;
        }
        for (int at = draft.from() - 1; at >= previous; at--) {
            if (words.is(at, wordClass) && clauses.of(at) == draft.clause) {
                return true;
            }
        }
        for (int at = draft.to(); at < Math.min(sentence.size(), draft.to() + 5); at++) {
            if (words.is(at, wordClass) && clauses.of(at) == draft.clause) {
                return true;
            }
        }
        return false;
    }

    /** A world market, another country: said shortly before the figure, with no word of the nation since the sentence began. */
    private boolean isContext(Draft draft) {
        boolean others = false;
        for (int at = 0; at < draft.from(); at++) {
            if (words.is(at, WordClass.NATION)) {
                return false;
            }
            others |= draft.from() - at <= CONTEXT_REACH && words.is(at, WordClass.CONTEXT);
        }
        return others;
    }

    /** "Repose sur six piliers et 132 actions": also what is joined to such a part. */
    private boolean isStructure(Draft draft, int index) {
        boolean whole = draft.unit.dimension() == Dimension.COUNT && draft.measure.upper() == null;
        if (!whole) {
            return false;
        }
        for (int at = draft.from() - 1; at >= Math.max(0, draft.from() - STRUCTURE_REACH); at--) {
            if (words.findBefore(at + 1, WordClass.STRUCTURE) != null) {
                return true;
            }
        }
        Draft before = index > 0 ? drafts.get(index - 1) : null;
        return before != null
                && before.because.contains("count: parts of a whole")
                && before.clause == draft.clause
                && draft.from() - before.to() <= STRUCTURE_REACH
                && joins(before.to(), draft.from());
    }

    /** "Au total sur la période, 500 exploitations seront converties". */
    private boolean isAnnounced(Draft draft, @Nullable Cue cue) {
        Cue after = firstBetween(draft.to(), sentence.size(), draft.clause);
        return (cue != null && cue.aims()) || (after != null && after.aims());
    }

    /** "Le délai moyen est tombé à 41 jours": measured, where other durations are laid down. */
    private boolean isMeasuredTime(Draft draft) {
        if (words.is(draft.to(), WordClass.MEASURED_TIME) || words.is(draft.to() + 1, WordClass.MEASURED_TIME)) {
            return true;
        }
        for (int at = 0; at < draft.from(); at++) {
            if (words.is(at, WordClass.MEASURED_TIME)) {
                return true;
            }
        }
        return false;
    }

    /** "Sur les 54 pays du continent", "7,8 médecins pour 10.000 habitants". */
    private boolean isTotal(Draft draft) {
        int at = draft.from() - 1;
        boolean all = at == 1
                && words.is(0, WordClass.OUT_OF)
                && words.is(1, WordClass.DETERMINER)
                && OTHERS.contains(draft.unit.code());
        boolean each = at > 0
                && sentence.token(at).is("pour")
                && draft.unit.code().startsWith("habitant")
                && drafts.indexOf(draft) > 0;
        return all || each;
    }

    /** "87e sur 193 pays". */
    private boolean isTotalOfRank(Draft draft) {
        int index = drafts.indexOf(draft);
        return index > 0
                && drafts.get(index - 1).unit.dimension() == Dimension.RANK
                && words.findBefore(draft.from(), WordClass.OUT_OF) != null;
    }

    private boolean isListed(Draft draft) {
        boolean small = draft.measure.value().compareTo(java.math.BigDecimal.valueOf(LARGEST_LIST)) <= 0
                && draft.measure.value().stripTrailingZeros().scale() <= 0
                && draft.measure.upper() == null;
        return small && draft.unit.dimension() == Dimension.COUNT && (draft.listed || isPartOfListed(draft));
    }

    /** "14 centres, dont 5 à Casablanca et 3 à Rabat". */
    private boolean isPartOfListed(Draft draft) {
        Draft whole = draft.saidBy;
        return whole != null
                && whole.kind == FigureKind.COUNT
                && (whole.saidBy != null || words.findBefore(draft.from(), WordClass.JOIN_PART) != null);
    }

    /** The first of two values in "passer de 10 % à 15 %". */
    private boolean isChangeStart(Draft draft, int index) {
        if (index + 1 >= drafts.size() || draft.from() == 0) {
            return false;
        }
        Draft next = drafts.get(index + 1);
        boolean from = words.is(draft.from() - 1, WordClass.RANGE_FROM);
        boolean to = next.from() - draft.to() <= 4 && words.is(next.from() - 1, WordClass.RANGE_AND);
        return from && to && changes(draft.from());
    }

    private boolean changes(int at) {
        for (int before = at - 1; before >= Math.max(0, at - 10); before--) {
            if (words.is(before, WordClass.CHANGE)) {
                return true;
            }
        }
        return false;
    }

    /** "10.000 emplois et 5.000 jeunes formés d'ici 2030": a deadline said once holds for both. */
    private void shareDeadlines() {
        for (int i = 1; i < drafts.size(); i++) {
            share(drafts.get(i), drafts.get(i - 1), i);
        }
        for (int i = drafts.size() - 2; i >= 0; i--) {
            share(drafts.get(i), drafts.get(i + 1), i + 1);
        }
    }

    private void share(Draft draft, Draft other, int laterIndex) {
        boolean open = draft.due == null
                && draft.period == null
                && !draft.because.contains("count: parts of a whole")
                && (draft.kind == FigureKind.TARGET
                        || draft.kind == FigureKind.OBSERVED
                        || draft.kind == FigureKind.COUNT)
                && draft.because.stream()
                        .noneMatch(reason -> reason.startsWith("observed:") && !reason.endsWith("no cue"));
        Draft later = drafts.get(laterIndex);
        boolean joined =
                draft.clause == other.clause && joins(drafts.get(laterIndex - 1).to(), later.from());
        if (open && joined && other.due != null && isAimed(other) && draft.unit.dimension() != Dimension.DURATION) {
            draft.due = other.due;
            draft.kind = because(draft, FigureKind.TARGET, "shares a deadline");
        }
    }

    /** "S'est établi à 86,4 % en 2024, en hausse de 2,1 points": what is reported together is of one time. */
    private void sharePeriods() {
        for (int i = 1; i < drafts.size(); i++) {
            Draft before = drafts.get(i - 1);
            Draft draft = drafts.get(i);
            boolean together = before.kind == FigureKind.OBSERVED
                    && draft.kind == FigureKind.OBSERVED
                    && before.ownTime
                    && before.clause == draft.clause
                    && draft.period == null
                    && draft.due == null;
            if (together) {
                draft.period = before.period;
                draft.because.add("shares a period");
            }
        }
    }

    private static boolean isAimed(Draft draft) {
        return draft.kind == FigureKind.TARGET || draft.kind == FigureKind.CUMULATIVE_TARGET;
    }

    private boolean joins(int from, int to) {
        for (int at = from; at < to; at++) {
            if (words.is(at, WordClass.JOIN) || sentence.token(at).folded().startsWith("و")) {
                return true;
            }
        }
        return false;
    }

    /** A dated step on the way to a later target of the same sentence. */
    private void milestones() {
        for (Draft draft : drafts) {
            boolean dated = draft.period != null && draft.ownTime && draft.due == null;
            boolean reported = draft.because.stream()
                    .anyMatch(reason -> reason.startsWith("observed:") && !reason.endsWith("no cue"));
            boolean open = draft.kind == FigureKind.TARGET
                    || (draft.kind == FigureKind.OBSERVED && !reported)
                    || draft.kind == FigureKind.COUNT;
            if (dated && open && leadsToTarget(draft)) {
                draft.kind = because(draft, FigureKind.MILESTONE, "before a later target");
            }
        }
    }

    private boolean leadsToTarget(Draft draft) {
        return drafts.stream()
                .anyMatch(other -> other != draft
                        && other.due != null
                        && draft.period != null
                        && isAimed(other)
                        && comparable(draft, other)
                        && draft.period.substring(0, 4).compareTo(other.due.substring(0, 4)) < 0);
    }

    private static boolean comparable(Draft draft, Draft other) {
        Dimension one = draft.measure.unit().dimension();
        Dimension two = other.measure.unit().dimension();
        boolean counts =
                (one == Dimension.COUNT || one == Dimension.NONE) && (two == Dimension.COUNT || two == Dimension.NONE);
        return counts || draft.measure.unit().equals(other.measure.unit());
    }

    /** "Vise 50 % en 2030": the time of a target is its deadline. */
    private void targetsWithoutDeadline(Draft draft) {
        boolean single = draft.period != null && draft.period.indexOf('/') < 0 && draft.period.length() != 9;
        boolean span = draft.period != null && draft.period.matches("\\d{4}-\\d{4}");
        if (draft.kind == FigureKind.CUMULATIVE_TARGET && draft.due == null && span && draft.period != null) {
            draft.due = draft.period.substring(5);
            draft.period = null;
            draft.because.add("deadline: end of the period");
        }
        Cue cue = draft.kind == FigureKind.RATE ? nearest(draft, drafts.indexOf(draft)) : null;
        boolean aimed = isAimed(draft) || draft.kind == FigureKind.MILESTONE || (cue != null && cue.aims());
        if (aimed && draft.due == null && single) {
            draft.due = draft.period;
            draft.period = null;
            draft.because.add("deadline: time of the target");
        }
    }
}
