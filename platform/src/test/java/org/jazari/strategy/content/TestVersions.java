package org.jazari.strategy.content;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategyFiles;
import org.jazari.strategyfile.StrategyTree;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Publishes versions for tests, each made from the one in force. */
@TestComponent
public class TestVersions {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Publication publication;
    private final Versions versions;
    private final FactDispatcher dispatcher;
    private final TransactionTemplate transaction;

    TestVersions(
            Publication publication, Versions versions, FactDispatcher dispatcher, TransactionTemplate transaction) {
        this.publication = publication;
        this.versions = versions;
        this.dispatcher = dispatcher;
        this.transaction = transaction;
    }

    /** Publishes a change of the version in force, waits until everybody sees it, and returns what was published. */
    public Published publish(UnaryOperator<StrategyTree> change) {
        int base = publication.lastClaimed();
        StrategyTree before = versions.tree(base);
        StrategyTree after = change.apply(before);
        Fact fact = Objects.requireNonNull(transaction.execute(status ->
                publication.publish(base, Optional.of(before), after, "Version " + (base + 1), "form", "somebody")));
        try {
            if (!dispatcher.awaitProjected(fact, PATIENCE)) {
                throw new IllegalStateException("Version " + (base + 1) + " is not projected");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Published(base + 1, before, after);
    }

    /** The strategy of the source tree, as the engine reads it. */
    public static StrategyTree shipped() {
        return StrategyFiles.check(Path.of("..", "strategies", "morocco-2030"))
                .tree()
                .orElseThrow();
    }

    /** The tree with the French name of an element replaced. */
    public static StrategyTree renamed(StrategyTree tree, ElementType type, String id, String name) {
        ObjectNode body = tree.find(type, id).orElseThrow();
        body.putObject("name").put("fr", name);
        return tree.with(type, id, body);
    }

    static ObjectNode named(String name) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("order", 999);
        body.putObject("name").put("fr", name);
        return body;
    }

    /** A version that a test published. */
    public record Published(int number, StrategyTree before, StrategyTree after) {}
}
