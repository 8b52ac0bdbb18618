package org.jazari.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of labelled sentences: value, unit, kind, deadline, period and exact characters together. */
class CorpusTest {
    @ParameterizedTest
    @CsvSource({
        "corpus_fr.txt, FRENCH",
        "corpus_fr_reports.txt, FRENCH",
        "corpus_fr_grammar.txt, FRENCH",
        "corpus_fr_constructions.txt, FRENCH",
        "corpus_ar.txt, ARABIC",
        "corpus_en.txt, ENGLISH"
    })
    void figuresOfEachSentence(String name, Language language) {
        List<String> expected = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (Corpus.Labelled sentence : Corpus.load(name).sentences()) {
            expected.add(sentence.text() + "\n" + String.join("\n", sentence.figures()));
            read.add(sentence.text()
                    + "\n"
                    + String.join(
                            "\n",
                            Quantities.read(sentence.text(), language).figures().stream()
                                    .map(Corpus::label)
                                    .toList()));
        }
        assertThat(read).hasSizeGreaterThan(7).containsExactlyElementsOf(expected);
    }
}
