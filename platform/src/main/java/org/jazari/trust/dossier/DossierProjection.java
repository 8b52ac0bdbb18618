package org.jazari.trust.dossier;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Set;
import java.util.TreeSet;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactProjection;
import org.jazari.kernel.facts.OrderedFact;
import org.jazari.strategyfile.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The facts of dossiers, and the sectors that the strategy names, ready to be read. */
@Component
class DossierProjection implements FactProjection {
    /** A fact of the strategy service: its changes of type sector are read here. */
    private static final String STRATEGY_VERSION = "strategy.version-accepted";

    private static final String INSERT = """
            insert into trust.step (position, fact_id, system, type, recorded_at, actor, visibility, payload)
            values (:position, :factId::uuid, :system, :type, :recordedAt, :actor, :visibility, :payload)
            on conflict (fact_id) do nothing
            """;
    private static final String INSERT_SECTOR = """
            insert into trust.sector (id, since, place, name) values (:id, :since, :place, :name)
            on conflict (id, since) do nothing
            """;
    private static final String CLEAR = "truncate trust.step, trust.sector";

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Sectors sectors;
    private final Set<String> touched = new TreeSet<>();
    private boolean begun;
    private boolean newSectors;

    DossierProjection(JdbcClient jdbc, Dossiers dossiers, Sectors sectors) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.sectors = sectors;
    }

    @Override
    public String name() {
        return "dossiers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(OrderedFact ordered) {
        Fact fact = ordered.fact();
        if (fact.type().equals(STRATEGY_VERSION)) {
            sectors(fact);
        } else if (Subjects.isSystem(fact.subject()) && Act.of(fact.type()).isPresent()) {
            String system = Subjects.system(fact.subject());
            jdbc.sql(INSERT)
                    .param("position", ordered.position())
                    .param("factId", fact.id())
                    .param("system", system)
                    .param("type", fact.type())
                    .param("recordedAt", Timestamp.from(fact.recordedAt()))
                    .param("actor", fact.actor())
                    .param("visibility", fact.visibility().name())
                    .param("payload", new String(CanonicalJson.of(fact.payload()), StandardCharsets.UTF_8))
                    .update();
            touched.add(system);
        }
    }

    private void sectors(Fact fact) {
        int place = 0;
        for (JsonNode change : fact.payload().path("changes")) {
            place++;
            if (change.path("type").asString().equals("sector")) {
                JsonNode name = change.path("body").path("name");
                jdbc.sql(INSERT_SECTOR)
                        .param("id", change.path("id").asString())
                        .param("since", Timestamp.from(fact.recordedAt()))
                        .param("place", place)
                        .param("name", name.isObject() ? name.toString() : null)
                        .update();
                newSectors = true;
            }
        }
    }

    @Override
    public void reset() {
        jdbc.sql(CLEAR).update();
        begun = false;
    }

    @Override
    public void committed() {
        if (!begun) {
            begun = true;
            dossiers.refresh();
            sectors.refresh();
        } else {
            dossiers.refresh(touched);
            if (newSectors) {
                sectors.refresh();
            }
        }
        touched.clear();
        newSectors = false;
    }
}
