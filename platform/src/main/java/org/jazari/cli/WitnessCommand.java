package org.jazari.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jazari.ledger.KeyFile;
import org.jazari.ledger.NoteSigner;
import org.jazari.ledger.witness.Witness;
import org.jazari.ledger.witness.WitnessMemory;
import org.jazari.ledger.witness.WitnessServer;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A witness that another institution runs: it cosigns the growth of logs, and never a rewriting. */
@Command(name = "witness")
final class WitnessCommand implements Callable<Integer> {
    /** Seconds in which a request must have come and an answer gone; read by the JDK's server when it starts. */
    private static final String PATIENCE_SECONDS = "15";

    private final Messages messages;

    @Option(names = "--key", required = true, paramLabel = "FILE", descriptionKey = "option.witness-key")
    private List<Path> keys = new ArrayList<>();

    @Option(names = "--log", required = true, paramLabel = "VKEY", descriptionKey = "option.witness-log")
    private List<String> logs = new ArrayList<>();

    @Option(names = "--state", required = true, paramLabel = "DIR", descriptionKey = "option.witness-state")
    private Path state = Path.of("");

    @Option(names = "--address", paramLabel = "ADDRESS", descriptionKey = "option.witness-address")
    private String address = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "option.witness-port")
    private int port = 8087;

    WitnessCommand(Messages messages) {
        this.messages = messages;
    }

    static NoteSigner key(Path file) {
        return switch (KeyFile.read(file)) {
            case KeyFile.Reading.Key key -> key.signer();
            case KeyFile.Reading.Refused refused ->
                throw new CommandRefusal(
                        "refusal.key-"
                                + refused.reason()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        file,
                        refused.detail());
        };
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.setProperty("sun.net.httpserver.maxReqTime", PATIENCE_SECONDS);
        System.setProperty("sun.net.httpserver.maxRspTime", PATIENCE_SECONDS);
        List<NoteSigner> signers = keys.stream().map(WitnessCommand::key).toList();
        WitnessMemory memory =
                WitnessMemory.open(state).orElseThrow(() -> new CommandRefusal("refusal.witness-state", state));
        try (memory) {
            Witness witness = witness(signers, memory);
            try (WitnessServer server = listen(witness)) {
                CountDownLatch end = new CountDownLatch(1);
                Runtime.getRuntime().addShutdownHook(new Thread(end::countDown, "witness-end"));
                witness.keys().forEach(key -> Terminal.say(key.toString()));
                Terminal.say(messages.text(
                        "witness.ready",
                        "http://" + server.address().getAddress().getHostAddress() + ":"
                                + server.address().getPort()));
                end.await();
            }
        }
        return ExitCodes.OK;
    }

    private Witness witness(List<NoteSigner> signers, WitnessMemory memory) {
        try {
            List<VerifierKey> trusted = new ArrayList<>();
            for (String log : logs) {
                trusted.add(VerifierKey.parse(log));
            }
            return new Witness(signers, trusted, memory, InstantSource.system());
        } catch (RefusedException refused) {
            throw new CommandRefusal("refusal.vkey", refused.reason() + " " + refused.detail());
        } catch (IllegalArgumentException wrongKind) {
            throw new CommandRefusal("refusal.witness-kind");
        }
    }

    private WitnessServer listen(Witness witness) throws IOException {
        if (port < 0 || port > 65_535) {
            throw new CommandRefusal("refusal.port-range", port);
        }
        try {
            return WitnessServer.start(witness, new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException unknown) {
            throw new CommandRefusal("refusal.address", address);
        } catch (BindException taken) {
            throw new CommandRefusal("refusal.witness-port", address, port);
        }
    }
}
