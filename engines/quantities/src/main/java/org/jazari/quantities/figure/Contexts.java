package org.jazari.quantities.figure;

import java.util.List;
import java.util.Set;
import org.jazari.quantities.Bound;
import org.jazari.quantities.Language;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** Figures that nobody of the strategy promises: the world, forecasts of organisations, thresholds of rules, what others are counted among. */
final class Contexts {
    private static final int CONTEXT_REACH = 14;
    private static final int STRUCTURE_REACH = 4;
    private static final int ELSEWHERE_REACH = 7;
    private static final Set<String> NORMS = Set.of("norme", "normes", "moyenne", "standard", "standards", "seuil");
    private static final Set<String> OTHERS = Set.of("pays", "économies", "États", "nations", "métropoles");

    private static final Set<String> MEMBERS = Set.of("habitants", "salariés", "employés", "agents");
    private static final Set<String> CONTRASTS = Set.of("alors", "tandis", "quand", "mais");
    private static final Set<String> STRESSED = Set.of("elle", "lui", "elles", "eux");
    private static final Set<String> SOURCES = Set.of("selon", "d'", "suivant");
    private static final Set<String> PROJECTIONS =
            Set.of("projections", "projection", "previsions", "estimations", "calculs", "simulations", "scenarios");
    private static final Set<String> EACH = Set.of("aucun", "aucune", "chaque", "tout", "toute", "tous", "toutes");

    private final Lookup words;
    private final Sentence sentence;
    private final List<Draft> drafts;

    Contexts(Lookup words, List<Draft> drafts) {
        this.words = words;
        this.sentence = words.sentence();
        this.drafts = drafts;
    }

    /** A world market, another country: said shortly before the figure, with no word of the nation since the sentence began. */
    boolean isContext(Draft draft, @Nullable Cue cue) {
        if (!words.has(WordClass.CONTEXT)) {
            return false;
        }
        boolean others = false;
        int end = Math.min(sentence.size(), draft.to() + STRUCTURE_REACH);
        for (int at = 0; at < end; at++) {
            boolean before = at < draft.from();
            if (before && words.is(at, WordClass.NATION)) {
                return false;
            }
            Entry entry = isWithinFigure(at) ? null : words.find(at, WordClass.CONTEXT);
            if (entry != null) {
                boolean cup = entry.words().getFirst().equals("mondial")
                        && sentence.token(at).capital(); // "en vue du Mondial"
                if (cup) {
                    continue;
                }
                boolean world = entry.argument().equals("world") && !isName(at);
                others |= world
                        ? speaksOfWorld(draft, entry, at)
                        : before && draft.from() - at <= CONTEXT_REACH && projects(cue, at);
            }
        }
        return others;
    }

    /** "2,7 % en moyenne dans l'OCDE", "alors que la norme de la FAO est de 300", "la moyenne des pays comparables (78 %)". */
    boolean isMeasuredElsewhere(Draft draft, @Nullable Draft previous) {
        int end = Math.min(sentence.size(), draft.to() + ELSEWHERE_REACH);
        for (int at = draft.to() + 1; at < end; at++) {
            int in = words.is(at - 1, WordClass.DETERMINER) ? at - 2 : at - 1;
            boolean within = sentence.token(in).is("dans") || sentence.token(in).is("en");
            if (within && words.is(at, WordClass.ELSEWHERE) && !isCountry(at)) {
                return draft.unit.dimension() == Dimension.SHARE;
            }
        }
        if (draft.unit.dimension() == Dimension.SHARE && opensElsewhere()) {
            return true;
        }
        int first = previous == null ? 0 : previous.to();
        for (int at = draft.from() - 1; at >= first && draft.from() - at <= CONTEXT_REACH; at--) {
            if (NORMS.contains(sentence.token(at).folded())) {
                return isSaidOfOthers(at + 1);
            }
        }
        return false;
    }

    /** "Dans l'Union européenne, cette population n'excède pas 11 %". */
    private boolean opensElsewhere() {
        int at = words.skip(1, WordClass.DETERMINER);
        return (sentence.token(0).is("dans") || sentence.token(0).is("en"))
                && words.is(at, WordClass.ELSEWHERE)
                && !isCountry(at);
    }

    private boolean isCountry(int at) {
        Entry entry = words.find(at, WordClass.ELSEWHERE);
        return entry != null && entry.argument().equals("country");
    }

    /** "5,4 lits, alors que l'Allemagne conserve 7,7 lits", "L'Allemagne, elle, a réduit les siennes de 3,4 %": a country set against that of the text. */
    boolean isOfAnotherCountry(Draft draft, Clauses clauses) {
        int start = draft.from();
        while (start > 0 && clauses.of(start - 1) == draft.clause) {
            start--;
        }
        int country = words.skip(start + (sentence.token(start).is("que") ? 1 : 0), WordClass.DETERMINER);
        country = words.is(start, WordClass.CLAUSE) && !sentence.token(start).is("que")
                ? words.skip(words.skip(start, WordClass.CLAUSE), WordClass.DETERMINER)
                : country;
        boolean contrast = start > 0
                && (CONTRASTS.contains(sentence.token(start).folded())
                        || CONTRASTS.contains(sentence.token(start - 1).folded()));
        int end = country + 1;
        boolean set = end + 2 < sentence.size()
                && sentence.token(end).is(",")
                && STRESSED.contains(sentence.token(end + 1).folded())
                && sentence.token(end + 2).is(",");
        return (contrast || set) && isCountry(country);
    }

    /** "Selon les projections du service statistique, le supérieur compterait 3,03 millions": what is projected, promised by nobody. */
    boolean isProjected(@Nullable Cue cue) {
        boolean according = SOURCES.contains(sentence.token(0).folded())
                && sentence.size() > 3
                && (PROJECTIONS.contains(sentence.token(1).folded())
                        || PROJECTIONS.contains(sentence.token(2).folded()));
        return according && cue != null && (cue.might() || cue.wordClass() == WordClass.FORECAST);
    }

    private boolean isSaidOfOthers(int from) {
        for (int at = from; at < Math.min(sentence.size(), from + STRUCTURE_REACH); at++) {
            if (words.is(at, WordClass.CONTEXT) || (words.is(at, WordClass.ELSEWHERE) && !isCountry(at))) {
                return true;
            }
        }
        return false;
    }

    /** "Le marché mondial ..." before the figure; after it only "dans le monde". */
    private static boolean speaksOfWorld(Draft draft, Entry entry, int at) {
        return at < draft.from()
                ? draft.from() - at <= CONTEXT_REACH
                : draft.unit.dimension() == Dimension.SHARE && (entry.words().size() > 1 || at - draft.to() <= 2);
    }

    /** "Programme alimentaire mondial": part of a name. */
    private boolean isName(int at) {
        for (int before = at - 1; before >= Math.max(0, at - 2); before--) {
            Token token = sentence.token(before);
            if (before > 0 && token.isWord() && token.capital() && !token.is("pib")) {
                return true;
            }
        }
        return false;
    }

    /** What an organisation reports of the past holds; what it will do itself is a promise; what it expects of others is neither. */
    private boolean projects(@Nullable Cue cue, int organisation) {
        if (cue == null) {
            return true;
        }
        boolean that = false;
        for (int at = organisation; at < cue.at(); at++) {
            that |= sentence.token(at).is("que")
                    || sentence.token(at).is("qu'")
                    || sentence.token(at).is(",");
        }
        boolean might = cue.said().startsWith("pourr");
        boolean reports = cue.observed() && !cue.past() && words.language() == Language.FRENCH;
        return !might && !reports && !cue.past() && (cue.wordClass() != WordClass.FUTURE || that);
    }

    /** "Le troisième rang mondial" ranks; it does not speak of the world. */
    private boolean isWithinFigure(int at) {
        return drafts.stream().anyMatch(draft -> draft.from() <= at && at < draft.to());
    }

    private boolean cueless(int from, int to) {
        for (int at = from; at < to; at++) {
            if (words.is(at, WordClass.OBSERVED) || words.is(at, WordClass.TARGET) || words.is(at, WordClass.NATION)) {
                return false;
            }
        }
        return true;
    }

    /** "... de 3,8 % en 2026 puis de 4,1 % en 2027": more of the same that speaks of others. */
    boolean isMoreContext(Draft draft, @Nullable Draft before) {
        return before != null
                && before.because.contains("context: speaks of others")
                && before.unit.equals(draft.unit)
                && before.clause != draft.clause
                && draft.unit.dimension() == Dimension.SHARE
                && cueless(before.to(), draft.from());
    }

    /** "Les entreprises de moins de 50 salariés": who is meant, not how many there are. */
    boolean isThreshold(Draft draft) {
        int comma = draft.to() + 1;
        boolean rule = sentence.token(0).capital()
                && words.findBefore(draft.from(), WordClass.BOUND) != null
                && draft.from() <= STRUCTURE_REACH
                && (draft.measure.bound() == Bound.LESS_THAN
                        || sentence.token(0).is("au"))
                && comma < sentence.size()
                && sentence.token(comma).is(",")
                && draft.unit.dimension() == Dimension.COUNT;
        if (rule) {
            return true; // "en deçà de 40 élèves, aucune école"
        }
        boolean bounded = draft.measure.bound() == Bound.LESS_THAN || draft.measure.bound() == Bound.MORE_THAN;
        Entry bound = words.findBefore(draft.from(), WordClass.BOUND);
        int of = bound == null ? 0 : draft.from() - bound.words().size() - 1;
        boolean shape = bounded
                && draft.unit.dimension() != Dimension.SHARE
                && draft.unit.dimension() != Dimension.NONE
                && of > 1
                && words.is(of, WordClass.OF)
                && sentence.token(of - 1).isWord();
        if (!shape) {
            return false;
        }
        if (EACH.contains(sentence.token(of - 2).folded())) {
            return true; // "aucune commune de plus de 5.000 habitants"
        }
        boolean one = words.is(of - 2, WordClass.ONE) && MEMBERS.contains(draft.unit.code());
        if (one) {
            return true; // "vit dans une commune de moins de 100.000 habitants"
        }
        String noun = sentence.token(of - 1).folded();
        boolean plural = noun.endsWith("s") || noun.endsWith("x");
        boolean contracted =
                sentence.token(of - 2).is("aux") || sentence.token(of - 2).is("des");
        return plural
                && (contracted || words.is(of - 2, WordClass.DETERMINER) || words.is(of - 3, WordClass.DETERMINER));
    }

    /** "Sur les 54 pays du continent", "7,8 médecins pour 10.000 habitants". */
    boolean isTotal(Draft draft) {
        int at = draft.from() - 1;
        boolean ranking = at > 0 && words.is(at, WordClass.OUT_OF) && saysRanking(at);
        boolean all = OTHERS.contains(draft.unit.code())
                && (ranking || (at == 1 && words.is(0, WordClass.OUT_OF) && words.is(1, WordClass.DETERMINER)));
        boolean people = draft.unit.code().startsWith("habitant");
        return all || (draft.isBase(words) && (people || drafts.indexOf(draft) > 0));
    }

    private boolean saysRanking(int before) {
        for (int at = 0; at < before; at++) {
            if (sentence.token(at).folded().startsWith("class")
                    || sentence.token(at).is("indice")) {
                return true;
            }
        }
        return false;
    }

    /** "87e sur 193 pays". */
    boolean isTotalOfRank(Draft draft) {
        if (words.findBefore(draft.from(), WordClass.OUT_OF) == null) {
            return false;
        }
        int index = drafts.indexOf(draft);
        return index > 0 && drafts.get(index - 1).unit.dimension() == Dimension.RANK;
    }
}
