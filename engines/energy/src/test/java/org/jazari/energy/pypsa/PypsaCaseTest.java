package org.jazari.energy.pypsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jazari.energy.Refusal;
import org.jazari.energy.plan.EnergyPlans;
import org.jazari.energy.plan.PlanFolder;
import org.jazari.energy.plan.Studies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Networks whose optimum PyPSA itself told: see the README beside them. */
class PypsaCaseTest {
    @TempDir
    Path folder;

    @Test
    void sizesPricesAndTheShadowPriceOfCarbonAgreeWithPypsa() throws Exception {
        JsonNode result = solved("two-buses");
        assertThat(result.path("pypsa_objective").asDouble()).isCloseTo(52485495.05472034, within(52.0));
        assertThat(result.path("pypsa_objective_constant").asDouble()).isEqualTo(940000.0);
        assertThat(result.path("global_constraints")
                        .path("co2_limit")
                        .path("mu")
                        .asDouble())
                .isCloseTo(-179.71340316948692, within(1e-3));
        Map<String, Double> sizes = Map.of(
                "size:generator:gas n", 115.34709352372333,
                "size:generator:wind n", 363.6023622182564,
                "size:generator:solar s", 109.11063843498238,
                "size:link:electrolysis", 6.902628340994173,
                "size:line:l1", 60.0,
                "energy:store:tank", 916.0073266923014);
        sizes.forEach((key, size) ->
                assertThat(result.path("sizes").path(key).asDouble()).as(key).isCloseTo(size, within(size * 1e-4)));
        assertThat(result.path("mean_price_per_mwh").path("south").asDouble())
                .isCloseTo(58.74670883534062, within(1e-3));
    }

    @Test
    void flowsDivideByKirchhoffsLaw() throws Exception {
        JsonNode result = solved("mesh");
        assertThat(result.path("pypsa_objective").asDouble()).isCloseTo(91498.69034699844, within(0.09));
        assertThat(result.path("mean_price_per_mwh").path("b1").asDouble()).isCloseTo(38.19069061957998, within(1e-2));
    }

    /**
     * By hand: 100 MW in two hours of 3; gas at 20 with 0.4 t/MWh of electricity, hydrogen at 120 with none, at most 180 t. So 450 MWh are of
     * gas, at 75 MW in both hours (10 per MW), and 150 MWh of hydrogen: 750 + 9000 + 18000. A tonne less moves 2.5 MWh to hydrogen, and saves
     * 5/12 MW: 250 - 12.5 / 3.
     */
    @Test
    void anOptimumOnPaper() throws Exception {
        Path paper = Files.createDirectory(folder.resolve("paper"));
        write(paper, "snapshots.csv", """
                snapshot,objective,stores,generators
                t0,3,3,3
                t1,3,3,3
                """);
        write(paper, "buses.csv", """
                name
                home
                """);
        write(paper, "carriers.csv", """
                name,co2_emissions
                gas,0.2
                h2,0
                """);
        write(paper, "generators.csv", """
                name,bus,carrier,p_nom_extendable,p_nom,efficiency,capital_cost,marginal_cost
                gas,home,gas,True,0,0.5,10,20
                hydrogen,home,h2,False,100,1,7,120
                """);
        write(paper, "loads.csv", """
                name,bus,p_set
                load,home,100
                """);
        write(paper, "global_constraints.csv", """
                name,type,carrier_attribute,sense,constant
                cap,primary_energy,co2_emissions,<=,180
                """);
        PypsaCase network = PypsaCase.read(paper);
        JsonNode result = network.describe(
                network.program().result(Studies.certified(network).solution()), 0);
        assertThat(Studies.certified(network).certificate().primalObjective()).isCloseTo(27750, within(0.02));
        assertThat(result.path("sizes").path("size:generator:gas").asDouble()).isCloseTo(75, within(1e-3));
        assertThat(result.path("global_constraints").path("cap").path("mu").asDouble())
                .isCloseTo(-(250 - 12.5 / 3), within(1e-2));
    }

    private static void write(Path folder, String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void whatIsNotModelledIsRefusedByName() throws Exception {
        refused("generators.csv", "name,bus,", "name,committable,bus,", "\ng0,b0,", "\ng0,True,b0,", "unit commitment");
        refused("generators.csv", "name,bus,", "name,novelty,bus,", "\ng0,b0,", "\ng0,3,b0,", "novelty is not known");
        refused("generators.csv", "\ng0,b0,", "\ng0,b9,", "", "", "there is no bus \"b9\"");
        refused("loads-p_set.csv", "\n5,", "\n5,x", "", "", "is not a number");
        refused("loads-p_set.csv", ",load0,", ",load9,", "", "", "there is no such component");
        refused("generators.csv", "(?s).*", "name;bus\ng0;b0\n", "", "", "separated by semicolons");
        refused("loads-p_set.csv", "\n23,.*", "", "", "", "23 rows for 24 snapshots");
    }

    private void refused(String file, String from, String to, String from2, String to2, String reason)
            throws IOException, URISyntaxException {
        Path copy = Files.createTempDirectory(folder, "copy");
        try (Stream<Path> all = Files.list(network("mesh"))) {
            for (Path each : all.toList()) {
                String text = Files.readString(each);
                if (each.endsWith(file)) {
                    text = text.replaceFirst(from, to);
                    text = from2.isEmpty()
                            ? text
                            : text.replaceFirst("(?s)" + from2, to2).replaceAll("\n(g[12]),b", "\n$1,,b");
                }
                Files.writeString(copy.resolve(each.getFileName().toString()), text);
            }
        }
        assertThatThrownBy(() -> PypsaCase.read(copy))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason);
    }

    private JsonNode solved(String name) throws Exception {
        PypsaCase network = PypsaCase.read(network(name));
        Path plan = folder.resolve(name);
        JsonNode json = PlanFolder.write(plan, network, Studies.certified(network));
        assertThat(EnergyPlans.verify(plan).problems()).isEmpty();
        return json.path("result");
    }

    private static Path network(String name) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(PypsaCaseTest.class.getResource(name)).toURI());
    }
}
