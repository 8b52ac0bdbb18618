package org.jazari.gateway.dataplane.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads a configuration again whenever the file's content has changed. It is looked at each second: no event can be missed. */
public final class ConfigurationWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ConfigurationWatch.class.getName());

    private final Path file;
    private final Snapshots snapshots;
    private final PublicRegister register;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("gateway-configuration").unstarted(task));
    private byte[] seen = {};

    /** @param register is read again each second too, where the configuration names one */
    public ConfigurationWatch(Path file, Snapshots snapshots, PublicRegister register) {
        this.file = file;
        this.register = register;
        this.snapshots = snapshots;
        var unused = looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            byte[] content = Files.readAllBytes(file);
            boolean registerChanged = register.refresh();
            if (Arrays.equals(content, seen) && !registerChanged) {
                return;
            }
            boolean first = seen.length == 0 && !registerChanged;
            seen = content;
            offer(content, first);
        } catch (IOException | RuntimeException unreadable) {
            LOG.log(Level.WARNING, "The gateway's configuration cannot be read; the one before stays", unreadable);
        }
    }

    private void offer(byte[] content, boolean first) {
        switch (ConfigurationFile.read(file, content, register::at)) {
            case ConfigurationReading.Read read -> {
                if (!first
                        || !read.snapshot().version().equals(snapshots.current().version())) {
                    snapshots.publish(read.snapshot());
                    LOG.log(
                            Level.INFO,
                            "The gateway goes by configuration {0}",
                            read.snapshot().version());
                }
            }
            case ConfigurationReading.Refused refused -> {
                snapshots.refuse(refused.problems());
                refused.problems()
                        .forEach(problem -> LOG.log(
                                Level.WARNING,
                                "The gateway keeps its configuration, the new one is refused: {0}",
                                problem));
            }
        }
    }

    @Override
    public void close() {
        looking.shutdownNow(); // the register may be slow to answer
        looking.close();
        register.close();
    }
}
