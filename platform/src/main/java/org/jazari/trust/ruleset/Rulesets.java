package org.jazari.trust.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Ruleset;
import org.jazari.assessment.WeightedIndex;
import org.jazari.assessment.files.CheckedFile;
import org.jazari.assessment.files.Defect;
import org.jazari.assessment.files.RulesetFile;
import org.jazari.assessment.files.SourceTree;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.trust.TrustFacts;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rulesets that the platform ships with, and those that were adopted since; of each every version is kept. */
@Component
public class Rulesets {
    private static final String ALL = "select content, adopted_at, signer from trust.ruleset order by adopted_at";
    private static final String INSERT = """
            insert into trust.ruleset (id, version, sha256, content, adopted_at, signature, signer)
            values (:id, :version, :sha256, :content, :adoptedAt, :signature, :signer) on conflict (id, version) do nothing
            """;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RulesetSigners signers;
    private final List<Known> shipped;
    private volatile List<Known> known = List.of();

    Rulesets(JdbcClient jdbc, Facts facts, TransactionTemplate transaction, Clock clock, RulesetSigners signers) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
        this.signers = signers;
        this.shipped = shipped();
    }

    /**
     * A ruleset and when it came.
     *
     * @param signer who signed it; empty where nobody did
     */
    public record Known(Ruleset ruleset, Instant at, Optional<String> signer) {}

    /** What came of an adoption. */
    public sealed interface Adoption {
        record Adopted(Fact fact) implements Adoption {}

        /** The file is no ruleset for dossiers. */
        record Refused(List<Defect> defects) implements Adoption {
            public Refused {
                defects = List.copyOf(defects);
            }
        }

        /** The signature is not that of a known signer for just this content. */
        record NotSignedByAnyoneKnown() implements Adoption {}

        /** Nobody signed it, and this platform takes signed rulesets only. */
        record Unsigned() implements Adoption {}

        /** This version is known already: a version never changes. */
        record AlreadyKnown() implements Adoption {}
    }

    /** What the platform ships with: each signed, or the platform does not start. */
    private List<Known> shipped() {
        List<Known> found = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:rulesets/*/ruleset.yaml")) {
                SourceTree source = SourceTree.read(file.getURL().getPath(), file.getContentAsByteArray());
                CheckedFile<Ruleset> read = RulesetFile.read(source);
                String signature =
                        file.createRelative(file.getFilename() + ".sig").getContentAsString(StandardCharsets.US_ASCII);
                found.add(new Known(
                        read.value().orElseThrow(() -> new IllegalStateException("" + read.defects())),
                        Instant.EPOCH,
                        Optional.of(signers.signerOf(source, signature)
                                .orElseThrow(() -> new IllegalStateException(
                                        file.getDescription() + " was changed after it was signed")))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }

    /** Every version of every ruleset, oldest first; read again where another process may have adopted one. */
    public List<Known> all() {
        List<Known> adopted = jdbc.sql(ALL)
                .query((row, index) -> new Known(
                        RulesetFile.read("adopted", row.getBytes("content"))
                                .value()
                                .orElseThrow(),
                        row.getTimestamp("adopted_at").toInstant(),
                        Optional.ofNullable(row.getString("signer"))))
                .list();
        List<Known> every = new ArrayList<>(shipped);
        every.addAll(adopted);
        known = List.copyOf(every);
        return known;
    }

    /** The questionnaires as they are to be used now, one version of each. */
    public List<Questionnaire> questionnaires() {
        return questionnaires(Instant.MAX);
    }

    private List<Questionnaire> questionnaires(Instant moment) {
        Map<String, Known> current = new LinkedHashMap<>();
        known().stream()
                .filter(one -> one.ruleset() instanceof Questionnaire)
                .filter(one -> !one.at().isAfter(moment))
                .sorted(Comparator.comparing(
                                (Known one) -> one.ruleset().header().validFrom())
                        .thenComparing(Known::at))
                .forEach(one -> current.put(one.ruleset().header().id(), one));
        return current.values().stream()
                .map(one -> (Questionnaire) one.ruleset())
                .toList();
    }

    /** A version of a questionnaire. */
    public Optional<Questionnaire> questionnaire(String id, String version) {
        return known().stream()
                .map(Known::ruleset)
                .filter(Questionnaire.class::isInstance)
                .map(Questionnaire.class::cast)
                .filter(one ->
                        one.header().id().equals(id) && one.header().version().equals(version))
                .findFirst();
    }

    /** The version of a questionnaire that is to be used now. */
    public Optional<Questionnaire> current(String id) {
        return current(id, Instant.MAX);
    }

    /** The version of a questionnaire that was to be used at a moment. */
    public Optional<Questionnaire> current(String id, Instant moment) {
        return questionnaires(moment).stream()
                .filter(one -> one.header().id().equals(id))
                .findFirst();
    }

    /** The weighted indices that can be explained. */
    public List<WeightedIndex> indices() {
        return known().stream()
                .map(Known::ruleset)
                .filter(WeightedIndex.class::isInstance)
                .map(WeightedIndex.class::cast)
                .toList();
    }

    private List<Known> known() {
        return known.isEmpty() ? all() : known;
    }

    /**
     * Takes a version of a questionnaire into use. What was assessed with an older one is then due to be assessed again.
     *
     * @param signature one line of Base64; empty where nobody signed it
     */
    public Adoption adopt(String name, byte[] content, String signature) {
        SourceTree source = SourceTree.read(name, content);
        CheckedFile<Ruleset> read = RulesetFile.read(source);
        if (read.value().filter(Questionnaire.class::isInstance).isEmpty()) {
            return new Adoption.Refused(read.defects());
        }
        if (signature.isBlank() && signers.isRequired()) {
            return new Adoption.Unsigned();
        }
        Optional<String> signer = signature.isBlank() ? Optional.empty() : signers.signerOf(source, signature);
        if (signer.isEmpty() && !signature.isBlank()) {
            return new Adoption.NotSignedByAnyoneKnown();
        }
        var header = read.value().get().header();
        ObjectNode payload = JsonNodeFactory.instance
                .objectNode()
                .put("id", header.id())
                .put("version", header.version())
                .put("sha256", header.sha256());
        signer.ifPresent(who -> payload.put("signer", who).put("signature", signature.strip()));
        if (shipped.stream().anyMatch(one -> isVersion(one, header.id(), header.version()))) {
            return new Adoption.AlreadyKnown();
        }
        Adoption adoption = Objects.requireNonNull(transaction.execute(status -> {
            int inserted = jdbc.sql(INSERT)
                    .param("id", header.id())
                    .param("version", header.version())
                    .param("sha256", header.sha256())
                    .param("content", content)
                    .param("adoptedAt", java.sql.Timestamp.from(clock.instant()))
                    .param("signature", signer.isPresent() ? signature.strip() : null)
                    .param("signer", signer.orElse(null))
                    .update();
            return inserted == 0
                    ? new Adoption.AlreadyKnown()
                    : new Adoption.Adopted(facts.record(new NewFact(
                            TrustFacts.RULESET_ADOPTED, "ruleset/" + header.id(), Visibility.PUBLIC, payload)));
        }));
        all();
        return adoption;
    }

    private static boolean isVersion(Known known, String id, String version) {
        return known.ruleset().header().id().equals(id)
                && known.ruleset().header().version().equals(version);
    }
}
