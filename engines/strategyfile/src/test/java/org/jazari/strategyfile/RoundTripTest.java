package org.jazari.strategyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is written and read again, compared and applied, made canonical twice, stays what it was. */
class RoundTripTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Property(tries = 300)
    void writtenAndReadAgainIsEqual(@ForAll long seed) {
        StrategyTree tree = Strategies.of(seed);
        SortedMap<String, byte[]> files = new TreeMap<>();
        StrategyYaml.write(tree).forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        CheckResult result = StrategyFiles.check(files);
        assertThat(result.problems()).isEmpty();
        assertThat(result.tree()).contains(tree);
        assertThat(result.tree().orElseThrow().sha256()).isEqualTo(tree.sha256());
        assertThat(StrategyFiles.check(tree).ok()).isTrue();
    }

    @Property(tries = 300)
    void aDifferenceLeadsThereAndBack(@ForAll long seed, @ForAll long other) {
        StrategyTree before = Strategies.of(seed);
        StrategyTree after = Strategies.changed(before, other);
        StrategyDifference difference = StrategyDifference.between(before, after);
        assertThat(difference.applyTo(before)).isEqualTo(after);
        assertThat(difference.reversed().applyTo(after)).isEqualTo(before);
        assertThat(difference.isEmpty()).isEqualTo(before.equals(after));
    }

    @Property(tries = 300)
    void canonicalTwiceIsCanonicalOnce(@ForAll long seed) {
        byte[] once = Strategies.of(seed).canonicalJson();
        assertThat(CanonicalJson.of(JSON.readTree(once))).isEqualTo(once);
    }
}
