package org.jazari.strategy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jazari.strategyfile.ElementType;
import org.jazari.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever has been told that a version is in force reads it, also while others read. */
@StrategyModuleTest
class FreshPagesTest {
    private static final Pattern SHOWN = Pattern.compile("Secteur numéro (\\d+)\\.");
    private static final int ROUNDS = 8;

    @LocalServerPort
    int port;

    @Autowired
    TestVersions test;

    @Test
    void noPageIsOlderThanTheVersionThatWasAnnounced() throws Exception {
        List<String> paths = List.of("/fr/sectors", "/api/v1/sectors", "/api/v1/search?q=numero", "/fr/facts");
        AtomicInteger announced = new AtomicInteger();
        List<String> stale = new ArrayList<>();
        publish(0);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<List<String>>> readers = new ArrayList<>();
            for (String path : paths.subList(0, 2)) {
                readers.add(threads.submit(() -> read(path, announced)));
            }
            for (int round = 1; round <= ROUNDS; round++) {
                publish(round);
                announced.set(round);
                assertThat(new Browser(port).get(paths.get(2)).body()).contains("Secteur numéro " + round + ".");
                assertThat(new Browser(port).get(paths.get(3)).body()).contains("strategy.version-accepted");
            }
            for (Future<List<String>> reader : readers) {
                stale.addAll(reader.get());
            }
        }

        assertThat(stale).isEmpty();
    }

    private void publish(int number) {
        test.publish(tree ->
                tree.with(ElementType.SECTOR, "numbered", TestVersions.named("Secteur numéro " + number + ".")));
    }

    private List<String> read(String path, AtomicInteger announced) {
        Browser browser = new Browser(port);
        List<String> stale = new ArrayList<>();
        while (announced.get() < ROUNDS) {
            int atLeast = announced.get();
            Matcher shown = SHOWN.matcher(browser.get(path).body());
            if (!shown.find() || Integer.parseInt(shown.group(1)) < atLeast) {
                stale.add(path + " after " + atLeast);
            }
        }
        return stale;
    }
}
