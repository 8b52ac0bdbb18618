package org.jazari.gateway.dataplane;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jazari.gateway.dataplane.audit.LedgerAudit;
import org.jazari.gateway.dataplane.budget.LocalBudgetLedger;
import org.jazari.gateway.dataplane.configuration.ConfigurationFile;
import org.jazari.gateway.dataplane.configuration.ConfigurationReading;
import org.jazari.gateway.dataplane.configuration.ConfigurationWatch;
import org.jazari.gateway.dataplane.configuration.Door;
import org.jazari.gateway.dataplane.configuration.PublicRegister;
import org.jazari.gateway.dataplane.configuration.Snapshots;
import org.jazari.gateway.dataplane.http.AdminServer;
import org.jazari.gateway.dataplane.http.HealthChecks;
import org.jazari.gateway.dataplane.http.Reception;
import org.jazari.gateway.dataplane.http.Services;
import org.jazari.gateway.dataplane.http.StrictHttp;
import org.jazari.gateway.dataplane.http.UpstreamClients;
import org.jazari.gateway.dataplane.shielding.Shielding;
import org.jazari.shield.PseudonymKey;

/** A gateway that runs: its listeners, its ledgers, its watch over the configuration. */
public final class Gateway implements AutoCloseable {
    private static final String AUDIT_ORIGIN = "jazari/gateway/audit";
    /** Any free port, the same for all listeners. */
    private static final int SHARED_RANDOM_PORT = -1;

    /** Longer than any upstream may take to say something. */
    private static final int IDLE_SECONDS = 660;

    private final Vertx vertx;
    private final LocalBudgetLedger budgets;
    private final LedgerAudit audit;
    private final ConfigurationWatch watch;
    private final Services services;
    private final int port;
    private final int adminPort;
    private final Door door;

    private Gateway(
            Vertx vertx,
            LocalBudgetLedger budgets,
            LedgerAudit audit,
            ConfigurationWatch watch,
            Services services,
            Door door,
            int port,
            int adminPort) {
        this.vertx = vertx;
        this.budgets = budgets;
        this.audit = audit;
        this.watch = watch;
        this.services = services;
        this.door = door;
        this.port = port;
        this.adminPort = adminPort;
    }

    /**
     * Starts a gateway.
     *
     * @param configuration in YAML or JSON, see docs/gateway.md; looked at each second from here on
     * @param folder of its own, for budgets, audit log and secrets; made where it is absent
     */
    public static GatewayStart start(Path configuration, Path folder, InstantSource clock) {
        PublicRegister register = new PublicRegister();
        return switch (ConfigurationFile.read(configuration, register)) {
            case ConfigurationReading.Refused refused -> {
                register.close();
                yield new GatewayStart.WrongConfiguration(refused.problems());
            }
            case ConfigurationReading.Read read -> start(configuration, folder, clock, read, register);
        };
    }

    private static GatewayStart start(
            Path configuration,
            Path folder,
            InstantSource clock,
            ConfigurationReading.Read read,
            PublicRegister register) {
        Door door = read.door();
        LocalBudgetLedger budgets = null;
        LedgerAudit audit = null;
        Vertx vertx = null;
        try {
            Files.createDirectories(folder);
            budgets = LocalBudgetLedger.open(folder.resolve("budgets"), clock);
            audit = LedgerAudit.open(folder.resolve("audit"), door.auditPlaces(), AUDIT_ORIGIN, clock);
            Services services = Services.of(
                    new Snapshots(read.snapshot()),
                    budgets,
                    audit,
                    new Shielding(PseudonymKey.of(Secrets.of(folder.resolve("pseudonyms.key")))),
                    clock,
                    Secrets.of(folder.resolve("hashes.key")));
            gauges(services);
            vertx = Vertx.vertx(
                    new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(door.eventLoops()));
            int port = listen(vertx, services, door);
            int adminPort = join(new AdminServer(vertx, services).listen(door.adminAddress(), door.adminPort()))
                    .actualPort();
            ConfigurationWatch watch = new ConfigurationWatch(configuration, services.snapshots(), register);
            return new GatewayStart.Started(new Gateway(vertx, budgets, audit, watch, services, door, port, adminPort));
        } catch (IOException | CompletionException failure) {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            register.close();
            closeAll(vertx, audit, budgets);
            return new GatewayStart.Impossible(String.valueOf(cause.getMessage()));
        }
    }

    private static void gauges(Services services) {
        services.metrics()
                .gauge(
                        "jazari_gateway_requests_under_way",
                        "Requests under way",
                        () -> services.exchanges().intValue());
        services.metrics()
                .gauge(
                        "jazari_gateway_audit_places_taken",
                        "Decisions under way or waiting for the log",
                        () -> services.audit().taken());
        services.metrics()
                .gauge(
                        "jazari_gateway_buffered_bytes",
                        "Bytes of requests and answers in memory",
                        () -> services.bufferedBytes().intValue());
        services.metrics()
                .gauge(
                        "jazari_gateway_configuration_refused",
                        "1 while the newest configuration is wrong and the one before is in force",
                        () -> services.snapshots().problems().isEmpty() ? 0 : 1);
    }

    private static int listen(Vertx vertx, Services services, Door door) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(door.address())
                .setPort(door.port() == 0 ? SHARED_RANDOM_PORT : door.port())
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(false)
                .setMaxHeaderSize(Reception.LARGEST_HEAD_BYTES)
                .setMaxInitialLineLength(4096)
                .setAcceptBacklog(4096)
                .setIdleTimeout(IDLE_SECONDS)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setTcpNoDelay(true);
        AtomicInteger port = new AtomicInteger();
        join(vertx.deployVerticle(
                () -> new Listener(services, options, port), new DeploymentOptions().setInstances(door.eventLoops())));
        new HealthChecks(vertx, services, new UpstreamClients(vertx));
        return port.get();
    }

    /** One listener for each event loop; they share the port. */
    private static final class Listener extends AbstractVerticle {
        private final Services services;
        private final HttpServerOptions options;
        private final AtomicInteger port;

        Listener(Services services, HttpServerOptions options, AtomicInteger port) {
            this.services = services;
            this.options = options;
            this.port = port;
        }

        @Override
        public void start(Promise<Void> started) {
            HttpServer server = vertx.createHttpServer(options)
                    .requestHandler(new Reception(vertx, services, new UpstreamClients(vertx)))
                    .invalidRequestHandler(Reception::invalid)
                    .connectionHandler(connection -> StrictHttp.enforce(connection, options));
            server.listen()
                    .<Void>map(listening -> {
                        port.set(listening.actualPort());
                        return null;
                    })
                    .onComplete(started);
        }
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    /** The port that clients use. */
    public int port() {
        return port;
    }

    /** The port of metrics and state. */
    public int adminPort() {
        return adminPort;
    }

    /** Where clients reach it. */
    public String url() {
        return "http://" + door.address() + ":" + port + "/v1";
    }

    /** Where operators reach it. */
    public String adminUrl() {
        return "http://" + door.adminAddress() + ":" + adminPort;
    }

    /** Where the control plane publishes the next configuration. */
    public Snapshots snapshots() {
        return services.snapshots();
    }

    /** Puts all that is recorded into the audit log, now. */
    public LedgerAudit audit() {
        return audit;
    }

    /** Amounts drawn and held. */
    public LocalBudgetLedger budgets() {
        return budgets;
    }

    @Override
    public void close() {
        watch.close();
        closeAll(vertx, audit, budgets);
    }

    private static void closeAll(
            @org.jspecify.annotations.Nullable Vertx vertx,
            @org.jspecify.annotations.Nullable LedgerAudit audit,
            @org.jspecify.annotations.Nullable LocalBudgetLedger budgets) {
        if (vertx != null) {
            join(vertx.close());
        }
        if (audit != null) {
            audit.close();
        }
        if (budgets != null) {
            budgets.close();
        }
    }
}
