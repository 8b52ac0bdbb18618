package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jazari.quantities.Figure;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.text.Folding;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;

/**
 * A figure made comparable.
 *
 * @param subject content words of what it counts
 * @param names words with a capital in its sentence: projects, places, people
 * @param contextStart offset of the sentence, or of the one before where that says what it is about
 * @param narrows whether the words around it say "only"
 * @param widens whether they say "all" or join two things
 */
record Claim(
        Passage passage,
        Figure figure,
        Set<String> subject,
        Set<String> names,
        int contextStart,
        boolean narrows,
        boolean widens) {
    private static final List<String> CUMULATIVE = List.of(
            "cumul",
            "au total",
            "depuis son lancement",
            "depuis sa creation",
            "depuis son ouverture",
            "depuis l'ouverture");

    /** Words that stand for the subject of the sentence before. */
    private static final Set<String> STANDING_FOR = Set.of(
            "sa",
            "son",
            "ses",
            "il",
            "elle",
            "ils",
            "elles",
            "leur",
            "leurs",
            "celui-ci",
            "celle-ci",
            "celui",
            "celle");

    private static final List<String> NARROWING =
            List.of(" seul ", " seule ", " seuls ", " seules ", "uniquement", "exclusivement", "seulement");
    private static final List<String> WIDENING =
            List.of(" toutes ", " tous ", "ensemble d", "confondus", "confondues", " et ");

    private static final int NEAR_START = 8;

    static List<Claim> of(Passage passage) {
        List<Claim> claims = new ArrayList<>();
        Sentence before = null;
        for (Sentence sentence : passage.sentences()) {
            for (Figure figure : passage.figures(sentence)) {
                Set<String> names = names(sentence, figure);
                boolean continues = before != null && standsForSubject(sentence);
                if (before != null && continues) {
                    names.addAll(names(before, figure));
                }
                int start = before != null && continues ? before.start() : sentence.start();
                String context = Folding.fold(passage.source().text(), start, sentence.end());
                claims.add(new Claim(
                        passage,
                        figure,
                        Stems.of(figure.subject()),
                        names,
                        start,
                        NARROWING.stream().anyMatch(context::contains),
                        WIDENING.stream().anyMatch(context::contains)));
            }
            before = sentence;
        }
        return claims;
    }

    private static boolean standsForSubject(Sentence sentence) {
        for (int at = 0; at < Math.min(NEAR_START, sentence.size()); at++) {
            if (STANDING_FOR.contains(sentence.token(at).folded())) {
                return true;
            }
        }
        return false;
    }

    /** Capitals inside the sentence, between the figures before and after this one. */
    private static Set<String> names(Sentence sentence, Figure figure) {
        Set<String> names = new LinkedHashSet<>();
        for (int at = 1; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            boolean beside = Math.abs(token.start() - figure.start()) < 160;
            if (token.isWord() && token.capital() && beside && token.folded().length() > 2) {
                names.add(Stems.stem(token.folded()));
            }
        }
        return names;
    }

    /** Equal for figures of one document that say the same, wherever they stand. */
    Object statement() {
        return List.of(
                passage.source().id(),
                unitKey(),
                figure.value(),
                Objects.toString(figure.upper()),
                figure.bound(),
                figure.kind(),
                Objects.toString(figure.per()),
                Objects.toString(figure.due()),
                Objects.toString(figure.period()),
                figure.subject(),
                names);
    }

    /** The same thing counted, as far as the words tell: the same head noun and most other words. */
    boolean speaksOfSame(Claim other) {
        return unitKey().equals(other.unitKey())
                && Stems.likeness(subject, other.subject) >= 0.6
                && !isDistinguished(other);
    }

    /** "Chômage urbain" and "chômage rural": each has a word that the other lacks. */
    private boolean isDistinguished(Claim other) {
        boolean both = !other.subject.containsAll(subject) && !subject.containsAll(other.subject);
        return both && Stems.likeness(subject, other.subject) < 0.75;
    }

    /** The content words of what is said around the figure. */
    Set<String> contextWords() {
        return Stems.of(passage.source().text(), contextStart, figure.sentenceEnd());
    }

    /** A total since some beginning, which can only grow. */
    boolean isCumulative() {
        String sentence = Folding.fold(passage.source().text(), figure.sentenceStart(), figure.sentenceEnd());
        return CUMULATIVE.stream().anyMatch(sentence::contains);
    }

    /** Equal for figures that count the same noun or have the same unit. */
    String unitKey() {
        String code = figure.unit().code();
        return figure.unit().dimension() == Dimension.COUNT ? Stems.stem(Folding.fold(code)) : code;
    }

    /**
     * Names that both give must have one in common. Where only one gives names, the values must be near each other: a part of a whole is no
     * contradiction to it.
     */
    boolean mayShareScope(Claim other) {
        if (names.isEmpty() != other.names.isEmpty()) {
            double ratio = figure.value().doubleValue() / other.figure.value().doubleValue();
            return ratio > 0.5 && ratio < 2;
        }
        if (names.isEmpty()) {
            return true;
        }
        Set<String> shared = new LinkedHashSet<>(names);
        shared.retainAll(other.names);
        boolean contained = shared.size() == Math.min(names.size(), other.names.size());
        return contained || (!shared.isEmpty() && names.size() + other.names.size() - 2 * shared.size() <= 2);
    }

    boolean isAimed() {
        return figure.kind() == FigureKind.TARGET
                || figure.kind() == FigureKind.CUMULATIVE_TARGET
                || figure.kind() == FigureKind.MILESTONE;
    }

    Side side() {
        String unit = figure.unit().dimension() == Dimension.COUNT ? " " + figure.subject() : "";
        return new Side(passage.source().id(), (figure.quote() + unit).strip(), figure.start(), figure.end());
    }
}
