package org.jazari.strategy.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jazari.kernel.facts.Actor;
import org.jazari.strategyfile.CheckResult;
import org.jazari.strategyfile.StrategyFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** At the very first start, puts the strategy that the platform ships with into force as version 1. */
@Component
class FirstVersion implements SmartLifecycle {
    /** Before the fact dispatcher starts, so that the first page already shows the strategy. */
    private static final int BEFORE_FACTS = -100;

    private static final Logger log = LoggerFactory.getLogger(FirstVersion.class);

    private final Publication publication;
    private final TransactionTemplate transaction;
    private final String shipped;
    private boolean done;

    FirstVersion(
            Publication publication,
            TransactionTemplate transaction,
            @Value("${jazari.strategy.shipped:morocco-2030}") String shipped) {
        this.publication = publication;
        this.transaction = transaction;
        this.shipped = shipped;
    }

    @Override
    public void start() {
        done = true;
        if (shipped.isEmpty() || publication.lastClaimed() > 0) {
            return;
        }
        CheckResult result = StrategyFiles.check(files());
        transaction.executeWithoutResult(status -> publication.publish(
                0,
                Optional.empty(),
                result.tree()
                        .orElseThrow(() -> new IllegalStateException(
                                "The shipped strategy " + shipped + " has errors: " + result.problems())),
                "Version 1",
                "shipped",
                Actor.PLATFORM));
        log.info("The shipped strategy {} is in force as version 1", shipped);
    }

    private SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:strategies/" + shipped + "/*.yaml")) {
                files.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped strategy " + shipped + " cannot be read", e);
        }
        return files;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return BEFORE_FACTS;
    }
}
