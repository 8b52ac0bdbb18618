package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jazari.quantities.Figure;
import org.jazari.quantities.Quantities;
import org.jazari.quantities.Source;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.SentenceCutter;

/**
 * A document's own text, cut into sentences and read once for all comparisons.
 *
 * @param sentences of all parts of the body, in order
 * @param figures of all parts of the body, in order, by the start of their sentence
 */
record Passage(Source source, List<Sentence> sentences, Map<Integer, List<Figure>> figures) {
    static Passage of(Source source) {
        List<Sentence> sentences = new ArrayList<>();
        Map<Integer, List<Figure>> figures = new HashMap<>();
        for (Source.Range range : source.body()) {
            SentenceCutter.cut(source.text(), range.start(), range.end(), sentences::add);
            Quantities.read(source.text(), range.start(), range.end(), source.language())
                    .figures()
                    .forEach(figure -> figures.computeIfAbsent(figure.sentenceStart(), start -> new ArrayList<>())
                            .add(figure));
        }
        return new Passage(source, sentences, figures);
    }

    /** The end of the sentence after another; of that one itself where it is the last. */
    int endOfNext(Sentence sentence) {
        for (Sentence next : sentences) {
            if (next.start() > sentence.start()) {
                return next.end();
            }
        }
        return sentence.end();
    }

    /** The figures of one sentence. */
    List<Figure> figures(Sentence sentence) {
        return figures.getOrDefault(sentence.start(), List.of());
    }
}
