package org.jazari.trust.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.trust.Clerks;
import org.jazari.trust.TrustTest;
import org.jazari.trust.Walk;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new version of a ruleset scores nothing anew: it makes systems due. */
@TrustTest
class RulesetAdoptionTest {
    @Autowired
    Clerks clerks;

    @Autowired
    Walk walk;

    @Autowired
    Rulesets rulesets;

    @Autowired
    FactDispatcher dispatcher;

    private static byte[] version(String version) throws IOException {
        String shipped = Files.readString(Path.of("..", "rulesets", "morocco-responsible-ai", "ruleset.yaml"));
        return shipped.replaceFirst("(?m)^version: .*$", "version: \"" + version + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasAssessedWithAnOlderVersionIsDueAndKeepsItsScore() throws IOException, InterruptedException {
        String id = walk.published("À réévaluer");
        String before = score(id);

        Rulesets.Adoption adoption = rulesets.adopt("new.yaml", version("9.0.0"));
        assertThat(adoption).isInstanceOf(Rulesets.Adoption.Adopted.class);
        dispatcher.awaitProjected(((Rulesets.Adoption.Adopted) adoption).fact(), Duration.ofSeconds(10));
        assertThat(rulesets.adopt("new.yaml", version("9.0.0"))).isInstanceOf(Rulesets.Adoption.AlreadyKnown.class);
        assertThat(rulesets.adopt("bad.yaml", "kind: nothing".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Rulesets.Adoption.Refused.class);

        assertThat(score(id)).isEqualTo(before);
        assertThat(record(id)).contains("ce système est à réévaluer", "9.0.0");
        walk.assessed(id);
        assertThat(record(id)).doesNotContain("est à réévaluer").contains("version 9.0.0");
        assertThat(clerks.publisher().get(Walk.OFFICE + "/rulesets").body()).contains("9.0.0", "en usage");
    }

    private String record(String id) {
        return Jsoup.parse(clerks.citizen().get("/fr/register/" + id).body()).text();
    }

    private String score(String id) {
        return Jsoup.parse(clerks.citizen().get("/fr/register/" + id).body())
                .select("#assessment ~ .headline")
                .text();
    }
}
