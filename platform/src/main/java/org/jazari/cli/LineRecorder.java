package org.jazari.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The write load of the kill test, without a network between: each line of standard input becomes a public fact about
 * {@code line/<line>}, and {@code recorded <line>} is printed once that is committed, {@code failed <line>} when it is not.
 */
record LineRecorder(Facts facts, TransactionTemplate transaction) {
    private static final int WRITERS = 4;

    static LineRecorder of(ApplicationContext platform) {
        return new LineRecorder(platform.getBean(Facts.class), platform.getBean(TransactionTemplate.class));
    }

    void record(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            String line;
            while ((line = lines.readLine()) != null) {
                String one = line;
                writers.execute(() -> record(one));
            }
        }
    }

    private void record(String line) {
        try {
            transaction.executeWithoutResult(status -> facts.record(new NewFact(
                    "kernel.line-recorded",
                    "line/" + line,
                    Visibility.PUBLIC,
                    JsonNodeFactory.instance.objectNode().put("line", line))));
            Terminal.say("recorded " + line);
        } catch (RuntimeException notCommitted) {
            Terminal.say("failed " + line);
        }
    }
}
