package org.jazari.shield;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is cut between the parts of one message is masked in all of its pieces, wherever the cut is. */
class SeamsTest {
    private static final Shield SHIELD = Shield.of(
            Policy.maskEverything(),
            PseudonymKey.of("a key of at least thirty-two bytes".getBytes(StandardCharsets.UTF_8))
                    .forAdministration("essai"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mon RIB est le ⟦011 780 0000123456789012 96⟧ chez vous",
                "virez sur ⟦011780000012345678901296⟧, merci",
                "l'ICE est ⟦001527456000081⟧ et voilà",
                "mon numéro : ⟦06 61 23 45 67⟧ le soir",
                "appelez ⟦+212 6 61-23-45-67⟧ demain",
                "ma CIN est ⟦BK123456⟧ depuis 2019",
                "écrire à ⟦s.bennani@menara.ma⟧ vite",
                "رقم هاتفي هو ⟦٠٦٦١٢٣٤٥٦٧⟧ من فضلك"
            })
    void noCutHidesAnIdentifier(String marked) {
        int start = marked.indexOf('⟦');
        int end = marked.indexOf('⟧') - 1;
        String text = marked.replace("⟦", "").replace("⟧", "");
        for (int cut = 0; cut <= text.length(); cut++) {
            List<String> parts = List.of(text.substring(0, cut), text.substring(cut));
            Screening.Passed passed = passed(parts);
            for (int at = start; at < end; at++) {
                assertThat(isCovered(passed, at < cut ? 0 : 1, at < cut ? at : at - cut))
                        .as("character %s of <%s> cut at %s: %s", at, text, cut, passed.texts())
                        .isTrue();
            }
        }
    }

    @Property(tries = 200)
    void cutsOfAllLengthsAreSeenThrough(@ForAll long seed) {
        Random random = new Random(seed);
        String rib = new Identifiers(random).rib();
        String text = "Bonjour, mon compte est le " + rib + ". Merci de votre aide !";
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(12));
            parts.add(text.substring(at, end));
            at = end;
        }

        String whole = String.join("", masked(parts));

        assertThat(whole.replaceAll("ZJ[A-Z]{3}[0-9A-Y]{13}", "")).doesNotContainPattern("\\d");
    }

    private static boolean isCovered(Screening.Passed passed, int passage, int place) {
        return passed.findings().stream()
                .anyMatch(located -> located.passage() == passage
                        && located.finding().start() <= place
                        && place < located.finding().end());
    }

    private static List<String> masked(List<String> parts) {
        Screening.Passed passed = passed(parts);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(passed.pseudonyms().restore(passed.texts().get(i), Syntax.PLAIN))
                    .isEqualTo(parts.get(i));
        }
        return passed.texts();
    }

    private static Screening.Passed passed(List<String> parts) {
        List<Passage> passages = new ArrayList<>();
        for (String part : parts) {
            passages.add(
                    passages.isEmpty()
                            ? Passage.plain(part)
                            : Passage.plain(part).continuing());
        }
        return (Screening.Passed) SHIELD.screen(passages, new Conversation("c"));
    }

    @Test
    void digitsThatGoOnInTheNextMessageAreSeenWithoutAsking() {
        List<Passage> passages = List.of(Passage.plain("mon RIB est 0117800000"), Passage.plain("12345678901296"));

        Screening.Passed passed = (Screening.Passed) SHIELD.screen(passages, new Conversation("c"));

        assertThat(passed.sensitive()).isTrue();
        assertThat(String.join("", passed.texts())).doesNotContain("0117800000").doesNotContain("12345678901296");
    }

    @Test
    void whatIsFarFromASeamIsReadOnce() {
        String filler = "Le conseil s'est réuni. ".repeat(100);
        List<Passage> passages = List.of(
                Passage.plain("tél. 0661"),
                Passage.plain("234567 " + filler + " ma CIN est BK1").continuing(),
                Passage.plain("23456").continuing());

        Screening.Passed passed = (Screening.Passed) SHIELD.screen(passages, new Conversation("c"));

        assertThat(passed.texts().get(0)).matches("tél\\. ZJTEL\\w{13}");
        assertThat(passed.texts().get(1)).matches("ZJTEL\\w{13} .* ma CIN est ZJCIN\\w{13}");
        assertThat(passed.texts().get(2)).matches("ZJCIN\\w{13}");
    }
}
