package org.jazari.quantities.figure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.time.TimeMention;
import org.jazari.quantities.time.TimeMention.Role;
import org.jspecify.annotations.Nullable;

/**
 * Gives times to figures. A time after a figure of its clause is that figure's; a time before all figures of a clause is theirs together, unless they
 * have their own; a time in brackets belongs to the figure before the brackets.
 */
final class TimeAttachment {
    /** Folded participles: cree, renovee, construit, ouverte. */
    private static final Pattern PARTICIPLE = Pattern.compile("[a-z]{3,}(ee?s?|ites?|its?|ertes?|erts?|ues?|us)");

    private static final int PARTICIPLE_REACH = 6;
    private static final int VERB_REACH = 60;
    /** "L'édition 2026 ciblera", "le budget 2026 prévoit". */
    private static final Set<String> EDITIONS =
            Set.of("edition", "promotion", "millesime", "session", "cuvee", "recolte");

    private static final Set<String> ADJUNCTS = Set.of("sans", "avec");
    private static final Set<String> WEAK = Set.of("avant", "jusqu'");

    private final Lookup words;
    private final List<Draft> drafts;
    private final Clauses clauses;
    private final List<Predicate> predicates;
    private final TimeVerbs verbs;

    TimeAttachment(Lookup words, List<Draft> drafts, Clauses clauses, List<Predicate> predicates) {
        this.predicates = predicates;
        this.words = words;
        this.drafts = drafts;
        this.clauses = clauses;
        this.verbs = new TimeVerbs(words, clauses, predicates);
    }

    void attach(List<TimeMention> times) {
        for (TimeMention time : times) {
            Draft labelled = time.iso() == null ? null : labelled(time);
            if (labelled != null) {
                give(labelled, time, "in a label");
                labelled.ownTime = true;
            } else if (time.iso() != null && binds(time)) {
                Draft before = before(time);
                if (before != null && !otherFollowsCloser(before, time)) {
                    give(before, time, "after");
                    before.ownTime = true;
                }
            }
        }
        times.stream().filter(this::leads).forEach(time -> leading(time, false));
        times.stream().filter(this::leads).filter(time -> time.from() <= 2).forEach(time -> leading(time, true));
    }

    /** "2023 : 18.400", "cible 2027 : 95 %". */
    private @Nullable Draft labelled(TimeMention time) {
        int colon = time.to();
        boolean label = colon < words.sentence().size()
                && (words.sentence().token(colon).is(":")
                        || words.sentence().token(colon).is("="));
        if (!label) {
            return null;
        }
        for (Draft draft : drafts) {
            int start = draft.from() - 1;
            boolean bound = start > colon && words.findBefore(draft.from(), WordClass.BOUND) != null;
            if (start == colon || bound) {
                return draft;
            }
        }
        return null;
    }

    private boolean leads(TimeMention time) {
        return time.iso() != null
                && labelled(time) == null
                && binds(time)
                && before(time) == null
                && !isAside(time)
                && !opensWithParticiple(time);
    }

    private boolean binds(TimeMention time) {
        return switch (time.role()) {
            case DEADLINE, DURING -> true;
            case PLAIN ->
                time.from() > 0
                        && (words.sentence().token(time.from() - 1).is("(")
                                || EDITIONS.contains(
                                        words.sentence().token(time.from() - 1).folded()));
            case SINCE, UNDATED -> false;
        };
    }

    /** The nearest figure before a time in its clause, or before the brackets that hold the time. */
    private @Nullable Draft before(TimeMention time) {
        Draft nearest = nearestBefore(time.from(), clauses.of(time.from()));
        int around = clauses.around(clauses.of(time.from()));
        boolean bracket = nearest == null && around >= 0 && !anyIn(clauses.of(time.from()));
        if (bracket && opensSecond(time, around)) {
            return null; // "portera sur 60 communes, la seconde (2028-2030) sur 140"
        }
        boolean relative = nearest == null && !bracket && (verbs.isCompletion(time) || isWithoutVerb(time));
        return bracket
                ? nearestBefore(time.from(), around)
                : relative
                        ? drafts.stream()
                                .filter(draft -> draft.to() <= time.from())
                                .reduce((first, second) -> second)
                                .orElse(null)
                        : nearest;
    }

    /** A comma stands between the figure before and the brackets, and another figure follows them. */
    private boolean opensSecond(TimeMention time, int around) {
        Draft before = nearestBefore(time.from(), around);
        boolean comma = false;
        for (int at = before == null ? time.from() : before.to(); at < time.from() - 1; at++) {
            comma |= words.sentence().token(at).is(",");
        }
        return comma && drafts.stream().anyMatch(draft -> draft.from() > time.to() && draft.clause == around);
    }

    /** "Ramener à 12 % la part des contrats conclus sans mise en concurrence d'ici à 2026": a deadline in an adjunct that has no verb or figure. */
    private boolean isWithoutVerb(TimeMention time) {
        int clause = clauses.of(time.from());
        return time.role() == Role.DEADLINE
                && ADJUNCTS.contains(
                        words.sentence().token(first(clause, time.from())).folded())
                && !anyIn(clause)
                && predicates.stream().noneMatch(predicate -> clauses.of(predicate.from()) == clause);
    }

    private int first(int clause, int from) {
        int at = from;
        while (at > 0 && clauses.of(at - 1) == clause) {
            at--;
        }
        return at;
    }

    private @Nullable Draft nearestBefore(int token, int clause) {
        Draft nearest = null;
        for (Draft draft : drafts) {
            boolean before = draft.to() <= token && draft.clause == clause;
            boolean term = draft.unit.dimension() == Dimension.DURATION
                    && nearest != null
                    && nearest.unit.dimension()
                            != Dimension.DURATION; // "un prêt de 350 millions sur vingt-cinq ans, d'ici 2028"
            boolean whole = nearest != null
                    && nearest.measure.form() == Form.FRACTION
                    && words.sentence().token(draft.from() - 1).is("des");
            boolean base = whole || (nearest != null && draft.isBase(words));
            boolean near = before && token - draft.to() < VERB_REACH;
            boolean cost = near && verbs.hasVerb(draft) && verbs.spokenAnew(draft, token);
            boolean part = draft.from() > 0
                    && words.sentence().token(draft.from() - 1).is("en")
                    && nearest != null
                    && draft.unit.dimension() == Dimension.COUNT; // "à livrer en deux lots avant"
            if (before && !term && !base && !cost && !part) {
                nearest = draft;
            }
        }
        return nearest;
    }

    private boolean anyIn(int clause) {
        return drafts.stream().anyMatch(draft -> draft.clause == clause);
    }

    /** "... 22.649 étudiants et, en 2026, 30.000": the time opens what follows. */
    private boolean otherFollowsCloser(Draft before, TimeMention time) {
        boolean comma = time.to() < words.sentence().size()
                && words.sentence().token(time.to()).is(",");
        boolean opens = time.from() > 0
                && (words.sentence().token(time.from() - 1).is(",") || words.is(time.from() - 1, WordClass.JOIN));
        return comma
                && opens
                && drafts.stream().anyMatch(draft -> draft.from() >= time.to() && draft.clause == before.clause)
                && time.from() - before.to() > 1
                && words.is(time.from() - 1, WordClass.JOIN)
                && !words.sentence().token(time.from() - 1).is(",");
    }

    /** "L'agence, créée en 2012, emploie 45 ingénieurs": the time belongs to the words between the commas. */
    private boolean isAside(TimeMention time) {
        boolean closes = time.to() < words.sentence().size()
                && words.sentence().token(time.to()).is(",");
        boolean comma = false;
        int clause = clauses.of(time.from());
        for (int at = time.from() - 2; at > 0 && clauses.of(at) == clause; at--) {
            comma |= words.sentence().token(at).is(",");
        }
        boolean ownComma =
                time.from() > 0 && words.sentence().token(time.from() - 1).is(",");
        return time.role() == Role.DURING && closes && comma && !ownComma;
    }

    /** "Au terme de 2024", "avant 2020", "jusqu'en 2023": with a verb in the past no deadline. */
    private boolean isWeak(TimeMention time) {
        String first = words.sentence().token(time.from()).folded();
        String second = words.sentence().token(time.from() + 1).folded();
        return WEAK.contains(first) || second.equals("terme") || second.equals("echeance");
    }

    /** "Rénové en 2022, le lycée compte 980 élèves": the time of what was done to it. */
    private boolean opensWithParticiple(TimeMention time) {
        Token head = words.sentence().token(0);
        boolean participle =
                head.isWord() && PARTICIPLE.matcher(head.folded()).matches() && !words.is(0, WordClass.STOP);
        boolean comma = time.to() < words.sentence().size()
                && words.sentence().token(time.to()).is(",");
        for (int at = 1; at < time.from(); at++) {
            participle &= !words.sentence().token(at).is(",");
        }
        return participle && comma && time.role() == Role.DURING && time.from() <= PARTICIPLE_REACH;
    }

    /** A time at the head of the sentence also reaches later clauses that have none. */
    private void leading(TimeMention time, boolean everyClause) {
        int own = clauses.of(time.from());
        boolean bracketed =
                time.from() > 0 && words.sentence().token(time.from() - 1).is("(") && !anyIn(own);
        int clause = bracketed ? clauses.around(own) : own;
        for (Draft draft : drafts) {
            boolean compared = time.role() == Role.DEADLINE
                    && draft.clause != clause
                    && (clauses.isComparison(draft.clause) || verbs.isContrast(draft));
            boolean reached =
                    draft.clause == clause || (everyClause && !compared && draft.due == null && draft.period == null);
            boolean anew = verbs.isOfVerbBefore(time, clause, draft);
            if (draft.from() >= time.to() && !draft.ownTime && reached && !anew) {
                give(draft, time, "before");
            }
        }
    }

    private void give(Draft draft, TimeMention time, String where) {
        if (time.role() == Role.DEADLINE) {
            if (draft.due == null) {
                draft.due = time.iso();
                draft.weakDeadline = isWeak(time);
                draft.because.add("deadline " + where);
            }
        } else if (draft.period == null) {
            draft.period = time.iso();
            draft.allotted = words.sentence().token(time.from()).is("pour");
            draft.meantFor = draft.allotted && time.to() == time.from() + 2;
            draft.because.add("period " + where);
        }
    }
}
