package org.jazari.trust.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jazari.assessment.files.RulesetFile;
import org.jazari.assessment.files.RulesetSignature;
import org.jazari.assessment.files.SourceTree;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.facts.Facts;
import org.jazari.trust.Clerks;
import org.jazari.trust.TrustTest;
import org.jazari.trust.Walk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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

        Rulesets.Adoption adoption = rulesets.adopt("new.yaml", version("9.0.0"), "");
        assertThat(adoption).isInstanceOf(Rulesets.Adoption.Adopted.class);
        dispatcher.awaitProjected(((Rulesets.Adoption.Adopted) adoption).fact(), Duration.ofSeconds(10));
        assertThat(rulesets.adopt("new.yaml", version("9.0.0"), "")).isInstanceOf(Rulesets.Adoption.AlreadyKnown.class);
        assertThat(rulesets.adopt("bad.yaml", "kind: nothing".getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOf(Rulesets.Adoption.Refused.class);

        assertThat(score(id)).isEqualTo(before);
        assertThat(record(id)).contains("ce système est à réévaluer", "9.0.0");
        int overdue = overdue();
        assertThat(overdue).isPositive();
        walk.assessed(id);
        assertThat(record(id)).doesNotContain("est à réévaluer").contains("version 9.0.0");
        assertThat(overdue()).isEqualTo(overdue - 1);
        assertThat(clerks.publisher().get(Walk.OFFICE + "/rulesets").body()).contains("9.0.0", "en usage");
    }

    @Test
    void whoSignedAVersionIsShownAndAWrongSignatureIsRefused(@Value("${jazari.rulesets.signers}") Path signers)
            throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path signer = signers.resolve("ministere.pem");
        Files.createDirectories(signers);
        Files.writeString(
                signer,
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        byte[] content = version("9.1.0");
        String signature = RulesetSignature.sign(
                RulesetFile.canonical(SourceTree.read("signed", content).root()), pair.getPrivate());

        assertThat(rulesets.adopt("other.yaml", version("9.1.1"), signature))
                .as("the signature of another version")
                .isInstanceOf(Rulesets.Adoption.NotSignedByAnyoneKnown.class);
        assertThat(rulesets.adopt("signed.yaml", content, signature)).isInstanceOf(Rulesets.Adoption.Adopted.class);
        Files.delete(signer);
        assertThat(rulesets.adopt("late.yaml", content, signature))
                .as("a signer who is believed no longer")
                .isInstanceOf(Rulesets.Adoption.NotSignedByAnyoneKnown.class);

        Element page =
                Jsoup.parse(clerks.publisher().get(Walk.OFFICE + "/rulesets").body());
        assertThat(page.select("tr:contains(9.1.0)").text()).contains("ministere ·");
        assertThat(page.select("tr:contains(demonstration)").text()).doesNotContain("Non signée");
        assertThat(rulesets.all().stream().filter(known -> known.at().equals(Instant.EPOCH)))
                .isNotEmpty()
                .allMatch(known -> known.signer().isPresent());
    }

    @Test
    void whereSignaturesAreDemandedAnUnsignedVersionIsRefused(
            @Autowired JdbcClient jdbc,
            @Autowired Facts facts,
            @Autowired TransactionTemplate transaction,
            @Autowired Clock clock,
            @TempDir Path nobody)
            throws IOException {
        Rulesets strict = new Rulesets(jdbc, facts, transaction, clock, new RulesetSigners(nobody, true));

        assertThat(strict.adopt("unsigned.yaml", version("9.2.0"), "")).isInstanceOf(Rulesets.Adoption.Unsigned.class);
        assertThat(strict.all())
                .noneMatch(known -> known.ruleset().header().version().equals("9.2.0"));
    }

    /** The register's own count, from its page of numbers. */
    private int overdue() {
        return Integer.parseInt(
                Jsoup.parse(clerks.citizen().get("/fr/register/indicators").body())
                        .select("table tbody tr td")
                        .get(2)
                        .text());
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
