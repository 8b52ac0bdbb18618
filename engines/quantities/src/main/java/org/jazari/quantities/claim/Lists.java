package org.jazari.quantities.claim;

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
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** A number announced ("neuf axes majeurs :") against the items that follow it, as bullets, numbers or a list within the sentence. */
final class Lists {
    private static final Set<String> BULLETS = Set.of("•", "●", "▪", "◦", "·", "-", "*", "►", "■", "‣", "➢", "✓");
    private static final Set<String> OPEN_LISTS = Set.of(
            "notamment", "dont", "comme", "tel", "tels", "telle", "telles", "exemple", "etc", "…", "including", "such");

    private Lists() {}

    static List<Finding> of(Passage passage) {
        List<Finding> findings = new ArrayList<>();
        List<Sentence> sentences = passage.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Figure announced = announced(passage.figures(sentence));
            Side list = announced == null || !closedByColon(sentence, announced)
                    ? null
                    : list(passage.source(), sentences, i, announced);
            if (announced != null && list != null) {
                findings.add(finding(passage.source(), announced, list));
            }
        }
        return findings;
    }

    private static @Nullable Figure announced(List<Figure> figures) {
        Figure announced = null;
        for (Figure figure : figures) {
            boolean count = figure.kind() == FigureKind.COUNT
                    || figure.because().stream().anyMatch(reason -> reason.contains("announced list"));
            announced = count && figure.upper() == null ? figure : announced;
        }
        return announced;
    }

    private static Finding finding(Source source, Figure announced, Side list) {
        int items = Integer.parseInt(list.statement());
        boolean holds = announced.value().compareTo(java.math.BigDecimal.valueOf(items)) == 0;
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
                colon |= token.is(":");
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

    /** "Trois piliers : la confiance, l'innovation et la coopération"; whether a last "et" joins two items is left open in favour of the text. */
    private static @Nullable Side inline(Source source, Sentence sentence, Figure announced) {
        int at = 0;
        while (at < sentence.size()
                && !(sentence.token(at).is(":") && sentence.token(at).start() >= announced.end())) {
            at++;
        }
        int start = at + 1;
        int commas = 0;
        int semicolons = 0;
        boolean and = false;
        int depth = 0;
        for (at = start; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            commas += depth == 0 && token.is(",") ? 1 : 0;
            semicolons += depth == 0 && token.is(";") ? 1 : 0;
            and |= depth == 0 && commas > 0 && (token.is("et") || token.is("and"));
        }
        int least = semicolons > 0 ? semicolons + 1 : commas + 1;
        int most = semicolons > 0 || !and ? least : least + 1;
        boolean list = semicolons > 0 || (commas > 0 && and);
        int said = announced.value().intValue();
        int items = said >= least && said <= most ? said : most;
        return list
                ? new Side(
                        source.id(),
                        String.valueOf(items),
                        sentence.token(start).start(),
                        sentence.end())
                : null;
    }
}
