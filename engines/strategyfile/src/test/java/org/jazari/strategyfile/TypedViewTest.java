package org.jazari.strategyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tree as records, and a tree under an editor's hands. */
class TypedViewTest {
    private static final String FILE = """
            indicators:
              - id: rank
                name: {fr: "Rang", ar: "الرتبة"}
                unit: place
                direction: down
                kind: rank
                figures:
                  - {id: t, kind: target, value: 50, due: "2030", citation: {source: s, quote: "les 50 premiers"}}
              - id: share
                name: "Part"
                unit: percent
                direction: up
                kind: share
                figures:
                  - {id: o, kind: observed, value: 0.10, period: "2025", citation: {source: s, quote: "0,1 %"}}
            """;

    private static StrategyTree tree() {
        CheckResult result = StrategyFiles.check(Folders.withBase("i.yaml", Folders.bytes(FILE)));
        assertThat(result.problems()).isEmpty();
        return result.tree().orElseThrow();
    }

    @Test
    void recordsSayWhatTheFilesSay() {
        Strategy strategy = tree().strategy();
        Indicator rank = strategy.indicators().getFirst();
        assertThat(rank.name().in(Language.AR)).isEqualTo("الرتبة");
        assertThat(rank.name().in(Language.ZGH)).isEqualTo("Rang");
        assertThat(rank.name().has(Language.ZGH)).isFalse();
        assertThat(rank.direction()).isEqualTo(Indicator.Direction.DOWN);
        assertThat(rank.findFormula()).isEmpty();
        Figure target = rank.figures().getFirst();
        assertThat(target.kind().key()).isEqualTo("target");
        assertThat(target.findDue()).contains(new PartialDate(2030, 0, 0));
        assertThat(strategy.header().defaultLanguage()).isEqualTo(Language.FR);
        assertThat(strategy.sources()).hasSize(1);
    }

    @Test
    void figuresAreDecimalNumbers() {
        Figure observed = tree().strategy().indicators().get(1).figures().getFirst();
        assertThat(observed.value()).isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    void anEditedTreeIsCheckedWithoutLines() {
        StrategyTree tree = tree();
        ObjectNode rank = tree.find(ElementType.INDICATOR, "rank").orElseThrow();
        rank.put("unit", "parsec");
        rank.put("name", "\u202Ex");
        CheckResult result = StrategyFiles.check(tree.with(ElementType.INDICATOR, "rank", rank));
        assertThat(result.ok()).isFalse();
        assertThat(result.problems())
                .extracting(Problem::code, problem -> problem.place().pointer())
                .contains(
                        org.assertj.core.groups.Tuple.tuple("unknown-reference", "indicators/rank/unit"),
                        org.assertj.core.groups.Tuple.tuple("bidi-override", "indicators/rank/name/fr"));
        assertThat(tree.find(ElementType.INDICATOR, "rank")
                        .orElseThrow()
                        .path("unit")
                        .asString())
                .isEqualTo("place");
    }

    @Test
    void anIdNeverChanges() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", "b");
        assertThatThrownBy(() -> tree().with(ElementType.PILLAR, "a", body))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTranslationAddedLaterIsAChangeOfThatLanguageOnly() {
        StrategyTree before = tree();
        ObjectNode share = before.find(ElementType.INDICATOR, "share").orElseThrow();
        ((ObjectNode) share.path("name")).put("en", "Share");
        StrategyDifference difference =
                StrategyDifference.between(before, before.with(ElementType.INDICATOR, "share", share));
        assertThat(difference.changes()).hasSize(1);
        assertThat(difference.changes().getFirst().fields())
                .extracting(FieldChange::pointer)
                .containsExactly("name/en");
    }

    @Test
    void theReportNamesPlaceReasonAndRemedy() {
        String file = """
                axes:
                  - {id: a, order: 1, name: "x", pillars: [talent]}
                pillars:
                  - {id: talents, order: 1, name: "y"}
                """;
        CheckResult result = StrategyFiles.check(Folders.withBase("axes.yaml", Folders.bytes(file)));
        assertThat(CheckReport.text(result, Locale.ENGLISH, java.nio.file.Path.of("demo")))
                .isEqualTo("""
                        demo/axes.yaml:2:44  error  unknown-reference  Axis "a" refers to pillar "talent", which does not exist.
                            Did you mean "talents"? Otherwise add the pillar.

                        The strategy is refused. Files read: 2. Errors: 1. Warnings: 0.
                        """);
        assertThat(CheckReport.json(result, Locale.FRENCH)).contains("\"pointer\" : \"axes/a/pillars/0\"");
        assertThat(List.of(Language.AR.rightToLeft(), Language.ZGH.rightToLeft()))
                .containsExactly(true, false);
    }
}
