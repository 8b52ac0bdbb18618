package org.jazari.quantities.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.Figure;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Kind;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.Source;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** A number announced ("neuf axes majeurs :") against the items that follow it, as bullets, numbers or a list within the sentence. */
final class Lists {
    private static final Set<String> BULLETS = Set.of("•", "●", "▪", "◦", "·", "-", "*", "►", "■", "‣", "➢", "✓");
    private static final Set<String> OPEN_LISTS = Set.of(
            "notamment", "dont", "comme", "tel", "tels", "telle", "telles", "exemple", "etc", "…", "including", "such");

    /** With these a clause begins that is no item any more. */
    private static final Set<String> AFTERWARDS =
            Set.of("qui", "dont", "ce", "afin", "selon", "avec", "soit", "où", "ou");

    private static final Set<String> DETERMINERS =
            Set.of("le", "la", "les", "l'", "un", "une", "des", "du", "de", "the", "a");
    private static final List<Set<String>> ORDINALS = List.of(
            Set.of("premier", "premiere"),
            Set.of("deuxieme", "second", "seconde"),
            Set.of("troisieme"),
            Set.of("quatrieme"),
            Set.of("cinquieme"),
            Set.of("sixieme"));
    private static final BigDecimal LARGEST = BigDecimal.valueOf(30);
    private static final int WORDS_BEFORE_COLON = 12;

    private Lists() {}

    static List<Finding> of(Passage passage) {
        List<Finding> findings = new ArrayList<>();
        List<Sentence> sentences = passage.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Figure announced = announced(sentence, passage.figures(sentence));
            Side list = announced == null || !closedByColon(sentence, announced)
                    ? null
                    : list(passage.source(), sentences, i, announced);
            if (announced != null && list != null) {
                findings.add(finding(passage.source(), announced, list));
            }
        }
        return findings;
    }

    private static @Nullable Figure announced(Sentence sentence, List<Figure> figures) {
        Figure announced = null;
        for (Figure figure : figures) {
            boolean count = figure.kind() == FigureKind.COUNT
                    || figure.because().stream().anyMatch(reason -> reason.contains("announced list"))
                    || standsBeforeColon(sentence, figure);
            announced = count && figure.upper() == null ? figure : announced;
        }
        return announced;
    }

    /** "Trois pays à l'honneur :": a small number of things, and a colon a few words later. */
    private static boolean standsBeforeColon(Sentence sentence, Figure figure) {
        boolean small = figure.unit().dimension() == Dimension.COUNT
                && figure.value().stripTrailingZeros().scale() <= 0
                && figure.value().compareTo(LARGEST) <= 0;
        int words = 0;
        for (int at = 0; small && at < sentence.size() && words <= WORDS_BEFORE_COLON; at++) {
            Token token = sentence.token(at);
            if (token.start() >= figure.end()) {
                if (token.is(":")) {
                    return true;
                }
                words++;
            }
        }
        return false;
    }

    private static Finding finding(Source source, Figure announced, Side list) {
        int items = Integer.parseInt(list.statement());
        boolean holds = announced.value().compareTo(BigDecimal.valueOf(items)) == 0;
        Side first = new Side(
                source.id(), announced.quote() + " " + announced.subject(), announced.start(), announced.end());
        return new Finding(
                Kind.COUNT_AGAINST_LIST,
                holds ? Verdict.HOLDS : Verdict.CONTRADICTION,
                announced.subject(),
                List.of(first, list),
                announced.value().toPlainString() + (holds ? " = " : " ≠ ") + items);
    }

    /** The sentence ends with a colon, or has one after the number, and does not say that the list is a choice. */
    private static boolean closedByColon(Sentence sentence, Figure announced) {
        boolean colon = false;
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            if (token.start() >= announced.end()) {
                colon |= token.is(":") || isNamely(sentence, at);
                if (OPEN_LISTS.contains(token.folded())) {
                    return false;
                }
            }
        }
        return colon;
    }

    private static @Nullable Side list(Source source, List<Sentence> sentences, int announcing, Figure announced) {
        if (sentences.get(announcing).tokens().getLast().is(":")) {
            return bullets(source, sentences, announcing + 1);
        }
        return inline(source, sentences.get(announcing), announced);
    }

    private static @Nullable Side bullets(Source source, List<Sentence> sentences, int first) {
        int items = 0;
        int at = first;
        int end = -1;
        while (at < sentences.size()
                && (isItem(sentences.get(at), items)
                        || (items > 0 && !sentences.get(at).opensParagraph()))) {
            items += isItem(sentences.get(at), items) ? 1 : 0;
            end = sentences.get(at).end();
            at++;
        }
        return items < 2
                ? null
                : new Side(
                        source.id(), String.valueOf(items), sentences.get(first).start(), end);
    }

    private static boolean isItem(Sentence sentence, int before) {
        Token head = sentence.token(0);
        boolean numbered = head.isNumeral()
                && head.folded().equals(String.valueOf(before + 1))
                && sentence.size() > 1
                && (sentence.token(1).is(".")
                        || sentence.token(1).is(")")
                        || sentence.token(1).is("-"));
        return (head.isSymbol() && BULLETS.contains(head.folded())) || numbered;
    }

    /**
     * "Trois piliers : la confiance, l'innovation et la coopération". A last "et" separates two items where what follows it begins
     * like the first item, with a determiner or a capital; elsewhere it is left open in favour of the text.
     */
    private static @Nullable Side inline(Source source, Sentence sentence, Figure announced) {
        int colon = 0;
        while (colon < sentence.size()
                && !((sentence.token(colon).is(":") || isNamely(sentence, colon))
                        && sentence.token(colon).start() >= announced.end())) {
            colon++;
        }
        int start = colon + 1;
        Side numbered = numbered(source, sentence, start);
        if (numbered != null) {
            return numbered;
        }
        Separators separators = separators(sentence, start);
        if (separators == null) {
            return null;
        }
        int said = announced.value().intValue();
        int items = said >= separators.least && said <= separators.most ? said : separators.most;
        return new Side(
                source.id(), String.valueOf(items), sentence.token(start).start(), sentence.end());
    }

    /** "À savoir la santé, l'agriculture et l'éducation": at its second word. */
    private static boolean isNamely(Sentence sentence, int at) {
        return at > 0
                && sentence.token(at).is("savoir")
                && sentence.token(at - 1).is("a");
    }

    /** "La première avec l'UNESCO, la deuxième avec la BAD": items that count themselves. */
    private static @Nullable Side numbered(Source source, Sentence sentence, int start) {
        int items = 0;
        for (int at = start + 1; at < sentence.size(); at++) {
            boolean next = items < ORDINALS.size()
                    && ORDINALS.get(items).contains(sentence.token(at).folded())
                    && DETERMINERS.contains(sentence.token(at - 1).folded());
            items += next ? 1 : 0;
        }
        return items < 2
                ? null
                : new Side(
                        source.id(),
                        String.valueOf(items),
                        sentence.token(start).start(),
                        sentence.end());
    }

    /** The fewest and the most items that a list can be read as. */
    private record Separators(int least, int most) {}

    private static @Nullable Separators separators(Sentence sentence, int start) {
        int commas = 0;
        int semicolons = 0;
        int ands = 0;
        boolean alike = false;
        int depth = 0;
        for (int at = start; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth != 0) {
                continue;
            }
            if (token.isNumeral()) {
                return null; // parts of a sum rather than items
            }
            boolean next = at + 1 < sentence.size();
            if (token.is(",")
                    && next
                    && AFTERWARDS.contains(sentence.token(at + 1).folded())) {
                break;
            }
            if (token.is(",")) {
                commas++;
                ands = 0;
            }
            semicolons += token.is(";") ? 1 : 0;
            if (next && (token.is("et") || token.is("and"))) {
                ands++;
                alike = beginAlike(sentence.token(start), sentence.token(at + 1));
            }
        }
        if (semicolons > 0) {
            return new Separators(semicolons + 1, semicolons + 1);
        }
        boolean separates = ands == 1 && alike;
        if (ands == 0 || (commas == 0 && !separates)) {
            return null;
        }
        return new Separators(separates ? commas + 2 : commas + 1, commas + 2);
    }

    private static boolean beginAlike(Token first, Token other) {
        boolean determined = DETERMINERS.contains(first.folded()) && DETERMINERS.contains(other.folded());
        return determined || (first.capital() && other.capital());
    }
}
