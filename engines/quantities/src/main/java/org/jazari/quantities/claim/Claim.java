package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jazari.quantities.Figure;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A figure made comparable.
 *
 * @param subject content words of what it counts
 * @param material what an amount is an amount of ("22.600 tonnes de sardines"); empty where the text does not say
 * @param isCumulative whether its sentence speaks of a total since some beginning, which can only grow
 */
record Claim(Statement statement, Figure figure, Set<String> subject, Set<String> material, boolean isCumulative) {
    private static final List<String> CUMULATIVE = List.of(
            "cumul",
            "au total",
            "le total d",
            "depuis son lancement",
            "depuis sa creation",
            "depuis sa fondation",
            "depuis son demarrage",
            "depuis son ouverture",
            "depuis l'ouverture",
            "depuis le lancement",
            "depuis la creation");

    private static final int FARTHEST_NAME = 12;
    private static final int TOTAL_REACH = 40;

    static List<Claim> of(List<Statement> statements) {
        List<Claim> claims = new ArrayList<>();
        for (Statement statement : statements) {
            List<Figure> figures = statement.passage().figures(statement.sentence());
            boolean cumulative = !figures.isEmpty() && isCumulative(statement);
            for (Figure figure : figures) {
                claims.add(new Claim(
                        statement, figure, Stems.of(figure.subject()), material(statement, figure), cumulative));
            }
        }
        return claims;
    }

    private static boolean isCumulative(Statement statement) {
        String sentence = Folding.fold(
                statement.passage().source().text(),
                statement.sentence().start(),
                statement.sentence().end());
        return CUMULATIVE.stream().anyMatch(sentence::contains);
    }

    /** The words after "de" that follow an amount, as far as they go without a comma or a small word. */
    private static Set<String> material(Statement statement, Figure figure) {
        Dimension dimension = figure.unit().dimension();
        boolean amount = dimension != Dimension.COUNT && dimension != Dimension.MONEY && dimension != Dimension.NONE;
        if (!amount) {
            return Set.of();
        }
        String text = statement.passage().source().text();
        String after = text.substring(figure.end(), Math.min(figure.sentenceEnd(), figure.end() + 40));
        String folded = Folding.fold(after);
        int start = folded.startsWith(" de ") ? 4 : folded.startsWith(" d'") ? 3 : folded.startsWith(" des ") ? 5 : -1;
        if (start < 0) {
            return Set.of();
        }
        int end = start;
        while (end < folded.length() && Character.isLetter(folded.charAt(end))) {
            end++;
        }
        return Stems.of(folded.substring(start, end));
    }

    /** Equal for figures of one document that say the same, wherever they stand. */
    Object said() {
        return List.of(
                statement.passage().source().id(),
                unitKey(),
                figure.value(),
                Objects.toString(figure.upper()),
                figure.bound(),
                figure.kind(),
                Objects.toString(figure.per()),
                Objects.toString(figure.due()),
                Objects.toString(figure.period()),
                figure.subject(),
                statement.own().names());
    }

    /** Equal for figures that count the same noun or have the same unit. */
    String unitKey() {
        String code = figure.unit().code();
        return figure.unit().dimension() == Dimension.COUNT ? Stems.stem(Folding.fold(code)) : code;
    }

    /** Deadline or time spoken of. */
    @Nullable
    String time() {
        return figure.due() != null ? figure.due() : figure.period();
    }

    boolean isAimed() {
        return figure.kind() == FigureKind.TARGET
                || figure.kind() == FigureKind.CUMULATIVE_TARGET
                || figure.kind() == FigureKind.MILESTONE;
    }

    /**
     * Both speak of one matter: the names agree, and one says nothing that the other does not. Words that only one of them has may narrow it, so that
     * the values must then be near each other: a part of a whole is no contradiction to it.
     */
    boolean isOfSameMatter(Claim other) {
        boolean dated = time() != null
                || other.time() != null
                || !statement.own().years().isEmpty();
        boolean together = statement.isOfSameSource(other.statement);
        boolean named = statement.whole().sharesName(other.statement.whole());
        Wording mine = statement.wording(dated, named);
        Wording others = other.statement.wording(dated, named);
        Set<String> myNames = statement.scope().namesBeyond(other.statement.around());
        Set<String> otherNames = other.statement.scope().namesBeyond(statement.around());
        if (!myNames.isEmpty() && !otherNames.isEmpty()) {
            return false;
        }
        if (!material.isEmpty() && !other.material.isEmpty() && !material.equals(other.material)) {
            return false;
        }
        Set<String> beyond = mine.wordsBeyond(together ? others : other.statement.around());
        Set<String> otherBeyond = others.wordsBeyond(together ? mine : statement.around());
        if (isTotal() != other.isTotal()) {
            return false;
        }
        int shared = statement.whole().sharedWords(other.statement.whole());
        boolean contained = beyond.isEmpty() || otherBeyond.isEmpty();
        int extra = beyond.size() + otherBeyond.size() + myNames.size() + otherNames.size();
        boolean placed = statement.isAnchored() && other.statement.isAnchored();
        boolean due = figure.due() != null && figure.unit().dimension() == Dimension.COUNT;
        boolean anchored = dated
                ? (named && shared >= 1) || shared >= 3 || (due && shared >= 2)
                : placed && shared >= 2 && extra <= (named ? 1 : 0);
        boolean equal = extra == 0
                && mine.wordsBeyond(together ? others : other.statement.whole()).isEmpty()
                && others.wordsBeyond(together ? mine : statement.whole()).isEmpty();
        return contained && anchored && (equal || isNear(other)) && extra <= FARTHEST_NAME;
    }

    /** Both are totals of one thing: the names agree and a name or some words are shared; verbs and order may differ. */
    boolean isOfSameTotal(Claim other) {
        Set<String> myNames = statement.scope().namesBeyond(other.statement.around());
        Set<String> otherNames = other.statement.scope().namesBeyond(statement.around());
        int shared = statement.whole().sharedWords(other.statement.whole());
        boolean named = statement.whole().sharesName(other.statement.whole());
        return (myNames.isEmpty() || otherNames.isEmpty()) && (named ? shared >= 1 : shared >= 2);
    }

    /** "22.000 places au total, couvertes ou non": said of the whole. */
    private boolean isTotal() {
        String text = statement.passage().source().text();
        String after = Folding.fold(text, figure.end(), Math.min(figure.sentenceEnd(), figure.end() + TOTAL_REACH));
        return after.contains(" au total") || after.contains(" en tout") || after.contains(" confondu");
    }

    private boolean isNear(Claim other) {
        double ratio = figure.value().doubleValue() / other.figure.value().doubleValue();
        return ratio > 0.5 && ratio < 2;
    }

    boolean isOfSameSentence(Claim other) {
        return statement.isOfSameSource(other.statement) && statement.index() == other.statement.index();
    }

    Side side() {
        String unit = figure.unit().dimension() == Dimension.COUNT ? " " + figure.subject() : "";
        return new Side(
                statement.passage().source().id(), (figure.quote() + unit).strip(), figure.start(), figure.end());
    }
}
