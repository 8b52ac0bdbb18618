package org.jazari.gateway.dataplane.configuration;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The snapshot in force. Whoever keeps the configuration, a file or the control plane, publishes the next one here. */
public final class Snapshots {
    private volatile Snapshot current;
    private volatile List<ConfigurationProblem> problems = List.of();
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();

    public Snapshots(Snapshot first) {
        current = first;
    }

    public Snapshot current() {
        return current;
    }

    /** From here on every request goes by this one, and streams under way are looked at again. */
    public void publish(Snapshot next) {
        current = next;
        problems = List.of();
        listeners.forEach(listener -> listener.accept(next));
    }

    /** The last configuration offered was wrong: the one before stays in force. */
    public void refuse(List<ConfigurationProblem> wrong) {
        problems = List.copyOf(wrong);
    }

    /** What is wrong with the last configuration offered; empty where it is in force. */
    public List<ConfigurationProblem> problems() {
        return problems;
    }

    /** Has somebody told of each snapshot that comes. */
    public void onPublished(Consumer<Snapshot> listener) {
        listeners.add(listener);
    }
}
