package org.jazari.gateway.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jazari.gateway.dataplane.audit.LedgerAudit;
import org.jazari.gateway.dataplane.budget.Account;
import org.jazari.gateway.dataplane.budget.LocalBudgetLedger;
import org.jazari.gateway.dataplane.budget.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed at whatever instant under load: what a client was told is settled and recorded, what was under way has a leaf that says so, and nothing
 * stays held beyond 30 s. {@code -Djazari.kills=N} makes it longer, {@code -Djazari.seed=S} repeats it.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("jazari.kills", 4);
    private static final long SEED = Long.getLong("jazari.seed", System.nanoTime());
    private static final int SENDERS = 16;
    private static final Account ACCOUNT = new Account("key/k1", Account.Measure.DIRHAMS_IN_ALL, 0);

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicLong cost = new AtomicLong();

    @Test
    void nothingAcknowledgedIsLostAndNothingStaysHeld(@TempDir Path folder) throws Exception {
        System.out.println("KillTest: -Djazari.kills=" + KILLS + " -Djazari.seed=" + SEED);
        Random random = new Random(SEED);
        try (MockUpstream upstream = new MockUpstream();
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            upstream.pauseMillis(2);
            Path configuration = folder.resolve("gateway.yaml");
            Files.writeString(
                    configuration,
                    TestGateway.configuration(upstream.url(), "", "            budget: {dirhams-in-all: \"1000000\"}"));
            for (int kill = 0; kill < KILLS; kill++) {
                killUnderLoad(client, configuration, folder.resolve("state"), random.nextInt(700));
            }
        }
        assertThat(acknowledged).isNotEmpty();
        Instant now = Instant.now();
        try (LocalBudgetLedger budgets =
                LocalBudgetLedger.open(folder.resolve("state/budgets"), InstantSource.fixed(now))) {
            Standing standing = budgets.standing(ACCOUNT, now);
            assertThat(standing.spent()).as("seed %d", SEED).isGreaterThanOrEqualTo(cost.get());
            assertThat(budgets.standing(ACCOUNT, now.plusSeconds(31)).held())
                    .as("seed %d", SEED)
                    .isZero();
        }
        Set<String> recorded = ConcurrentHashMap.newKeySet();
        int leaves = 0;
        try (LedgerAudit audit =
                LedgerAudit.open(folder.resolve("state/audit"), 1000, "jazari/gateway/audit", InstantSource.system())) {
            audit.flush();
            var reader = audit.ledger().reader();
            for (long bundle = 0; bundle < reader.bundles(); bundle++) {
                for (byte[] entry : reader.entries(bundle)) {
                    String leaf = new String(entry, StandardCharsets.UTF_8);
                    recorded.add(leaf.substring("{\"id\":\"".length(), leaf.indexOf("\",")));
                    leaves++;
                }
            }
        }
        assertThat(recorded).as("seed %d", SEED).containsAll(acknowledged);
        assertThat(leaves).as("one leaf for each, seed %d", SEED).isEqualTo(recorded.size());
    }

    private void killUnderLoad(HttpClient client, Path configuration, Path state, int millis) throws Exception {
        Process process = GatewayProcess.spawn(configuration, state);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String[] ready = lines.readLine().split(" ", -1);
            assertThat(ready[0]).isEqualTo("ready");
            URI uri = URI.create("http://127.0.0.1:" + ready[1] + "/v1/chat/completions");
            Thread[] senders = new Thread[SENDERS];
            for (int i = 0; i < SENDERS; i++) {
                boolean streamed = i % 2 == 0;
                senders[i] = Thread.ofVirtual().start(() -> sendUntilGone(client, uri, streamed));
            }
            int before = acknowledged.size();
            TestGateway.eventually(() -> acknowledged.size() > before + 5);
            Thread.sleep(millis);
            process.destroyForcibly().waitFor();
            for (Thread sender : senders) {
                sender.join();
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private void sendUntilGone(HttpClient client, URI uri, boolean streamed) {
        try {
            while (true) {
                HttpResponse<String> response = client.send(
                        HttpRequest.newBuilder(uri)
                                .header("content-type", "application/json")
                                .header("authorization", "Bearer " + TestGateway.KEY)
                                .POST(HttpRequest.BodyPublishers.ofString(TestGateway.chatBody("0123456789", streamed)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200
                        && (!streamed || response.body().endsWith("[DONE]\n\n"))) {
                    cost.addAndGet(10 * 1_000_000L + 10 * 2_000_000L);
                    acknowledged.add(
                            response.headers().firstValue("x-request-id").orElseThrow());
                }
            }
        } catch (java.io.IOException gone) {
            // the gateway was killed
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
