package org.jazari.strategy.office.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jazari.strategy.office.change.WordDifference.Span;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    @Property(tries = 500)
    void bothTextsStandWholeAndWhatIsUnchangedIsTheSame(
            @ForAll @Chars({' ', ',', 'a', 'b', 'é', 'ا', 'ⵣ', '\n'}) @StringLength(max = 40) String before,
            @ForAll @AlphaChars @Chars({' ', 'a', 'b'}) @StringLength(max = 40) String after) {
        WordDifference difference = WordDifference.between(before, after);

        assertThat(text(difference.before())).isEqualTo(before);
        assertThat(text(difference.after())).isEqualTo(after);
        assertThat(kept(difference.before())).isEqualTo(kept(difference.after()));
    }

    @Test
    void oneWordIsOneChange() {
        WordDifference difference = WordDifference.between("d’ici 2030, au moins", "d’ici 2031, au moins");

        assertThat(difference.after())
                .containsExactly(new Span("d’ici ", false), new Span("2031", true), new Span(", au moins", false));
    }

    private static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    private static String kept(List<Span> spans) {
        return spans.stream().filter(span -> !span.changed()).map(Span::text).collect(Collectors.joining());
    }
}
