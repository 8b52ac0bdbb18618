package org.jazari.shield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShieldTest {
    private static final PseudonymKey NODE =
            PseudonymKey.of("a key for tests, of 32 bytes....".getBytes(StandardCharsets.UTF_8));
    private static final Conversation CONVERSATION = new Conversation("c1");
    private static final String TEXT = "Je m'appelle Salma Bennani, CIN BK123456, ICE 001527456000081.";

    private static Screening.Passed passed(
            Policy policy, PseudonymKey key, Conversation conversation, Passage... passages) {
        return (Screening.Passed) Shield.of(policy, key).screen(List.of(passages), conversation);
    }

    private static Screening.Passed masked(Passage... passages) {
        return passed(Policy.maskEverything(), NODE, CONVERSATION, passages);
    }

    @Property(tries = 500)
    void whatIsMaskedComesBackExactly(@ForAll @IntRange(min = 1) int seed) {
        String text = LabelledDocuments.of(seed).text();
        Screening.Passed passed = masked(Passage.plain(text));

        assertThat(passed.pseudonyms().restore(passed.texts().getFirst(), Syntax.PLAIN))
                .isEqualTo(text);
    }

    @Test
    void aPseudonymIsStableInAConversationAndStrangeToEveryOther() {
        String here = masked(Passage.plain(TEXT)).texts().getFirst();

        assertThat(masked(Passage.plain("Encore : " + TEXT)).texts().getFirst()).isEqualTo("Encore : " + here);
        assertThat(passed(Policy.maskEverything(), NODE, new Conversation("c2"), Passage.plain(TEXT))
                        .texts())
                .doesNotContain(here);
        assertThat(passed(Policy.maskEverything(), NODE.forAdministration("sante"), CONVERSATION, Passage.plain(TEXT))
                        .texts())
                .doesNotContain(here);
        assertThat(here)
                .doesNotContain("Salma", "BK123456", "0015")
                .matches(".*ZJNAM[0-9A-Y]{13}, CIN ZJCIN[0-9A-Y]{13}, ICE ZJICE[0-9A-Y]{13}\\.");
    }

    @Test
    void whatIsNotFoundIsTheSameObject() {
        String text = "Le budget est de 12 500 DH.";

        Screening.Passed passed = masked(Passage.plain(text));

        assertThat(passed.texts().getFirst()).isSameAs(text);
        assertThat(passed.pseudonyms().isEmpty()).isTrue();
        assertThat(passed.sensitive()).isFalse();
    }

    @Test
    void aPolicyMasksBlocksOrKeepsAtHome() {
        Policy atHome = Policy.maskEverything().with(PersonalData.ICE, Action.SOVEREIGN_ONLY);
        Screening.Passed kept = passed(atHome, NODE, CONVERSATION, Passage.plain(TEXT));
        Policy blocking = atHome.with(PersonalData.CIN, Action.BLOCK);

        assertThat(kept.sovereignOnly()).isTrue();
        assertThat(kept.sensitive()).isTrue();
        assertThat(kept.texts().getFirst()).contains("001527456000081").doesNotContain("BK123456");
        assertThat(Shield.of(blocking, NODE).screen(List.of(Passage.plain("Rien."), Passage.plain(TEXT)), CONVERSATION))
                .isInstanceOfSatisfying(Screening.Blocked.class, blocked -> assertThat(blocked.findings())
                        .singleElement()
                        .satisfies(located -> assertThat(located.passage()).isEqualTo(1)));
    }

    @Test
    void aPseudonymInTheInputIsRefusedWithItsPlace() {
        String here = masked(Passage.plain(TEXT)).texts().getFirst();

        assertThat(Shield.of(Policy.maskEverything(), NODE)
                        .screen(List.of(Passage.plain(TEXT), Passage.plain(here)), CONVERSATION))
                .isInstanceOfSatisfying(Screening.Refused.class, refused -> {
                    assertThat(refused.passage()).isEqualTo(1);
                    assertThat(here.substring(refused.start(), refused.end())).startsWith("ZJNAM");
                });
    }

    @Test
    void inJsonOnlyTheSpansChangeAndValuesComeBackEscaped() {
        String arguments = "{ \"rib\":\"\\u0660\\u0661\\u0661780000012345678901259\",\n"
                + "\"tel\" : \"06\\n"
                + "61234567\", \"n\":1.50e3, \"ice\":1527456000081 }";
        Screening.Passed passed = masked(Passage.json(arguments));
        String text = passed.texts().getFirst();

        assertThat(text).contains(",\n\"tel\" : \"ZJTEL", "\"n\":1.50e3", "\"ice\":\"ZJICE");
        assertThat(passed.pseudonyms().restore(text, Syntax.JSON))
                .contains("\"tel\" : \"06\\n61234567\"")
                .contains("\"ice\":\"1527456000081\"");
        assertThat(passed.pseudonyms().restore(text, Syntax.PLAIN)).contains("06\n61234567");
    }

    @Test
    void theQuestionBeforeTellsWhatTheAnswerIs() {
        Screening.Passed passed = masked(Passage.plain("Quel est votre numéro de CIN ?"), Passage.plain("BK765432"));

        assertThat(passed.texts().getLast()).startsWith("ZJCIN");
        assertThat(masked(Passage.plain("Quelle référence ?"), Passage.plain("BK765432"))
                        .texts()
                        .getLast())
                .isEqualTo("BK765432");
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> PseudonymKey.of(new byte[8])).hasMessageContaining("at least 16");
    }
}
