package org.jazari.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jazari.ledger.Audit;
import org.jazari.ledger.DirectorySource;
import org.jazari.ledger.HttpSource;
import org.jazari.ledger.LogProblem;
import org.jazari.ledger.TileSource;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TrustPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recomputes a whole log, in a folder or over HTTP, and compares it with what was noted before. */
@Command(name = "audit")
final class LedgerAuditCommand implements Callable<Integer> {
    private static final int STEP = 100_000;

    private final Messages messages;

    @Parameters(paramLabel = "DIR|URL", descriptionKey = "parameter.log")
    private String log = "";

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Option(names = "--noted", paramLabel = "FILE", descriptionKey = "option.noted")
    private List<Path> noted = new ArrayList<>();

    @Option(names = "--remember", paramLabel = "FILE", descriptionKey = "option.remember")
    private @Nullable Path remember;

    LedgerAuditCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        TrustPolicy policy = trust.policy();
        List<SignedNote> known = new ArrayList<>();
        for (Path file : noted) {
            known.add(note(file));
        }
        if (remember != null && Files.exists(remember)) {
            known.add(note(remember));
        }
        if (log.startsWith("http://") || log.startsWith("https://")) {
            try (HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()) {
                return audit(new HttpSource(client, address()), policy, known);
            }
        }
        try (DirectorySource source = new DirectorySource(Path.of(log))) {
            return audit(source, policy, known);
        }
    }

    private URI address() {
        try {
            return URI.create(log);
        } catch (IllegalArgumentException malformed) {
            throw new CommandRefusal("refusal.log-address", log);
        }
    }

    private static SignedNote note(Path file) {
        try (var in = Files.newInputStream(file)) {
            return SignedNote.parse(in.readNBytes(SignedNote.LARGEST + 1));
        } catch (NoSuchFileException absent) {
            throw new CommandRefusal("refusal.archive-absent", file);
        } catch (IOException | RefusedException damaged) {
            throw new CommandRefusal("refusal.noted", file, damaged.getMessage() == null ? "" : damaged.getMessage());
        }
    }

    /** The head is taken from the very bytes that the audit saw, so that what is remembered is what was checked. */
    private int audit(TileSource source, TrustPolicy policy, List<SignedNote> known) throws IOException {
        byte[][] head = new byte[1][];
        TileSource watched = path -> {
            var bytes = source.read(path);
            if (path.equals("checkpoint") && bytes.isPresent()) {
                head[0] = bytes.get();
            }
            return bytes;
        };
        AtomicLong read = new AtomicLong();
        Audit.Verdict verdict = new Audit(watched, policy, known, (index, entry) -> {
                    if (read.incrementAndGet() % STEP == 0) {
                        Terminal.warn(messages.text("audit.progress", read.get()));
                    }
                })
                .run();
        return switch (verdict) {
            case Audit.Verdict.Intact intact -> {
                Checkpoint checkpoint = intact.head().checkpoint();
                Terminal.say(messages.text(
                        "audit.intact", checkpoint.origin(), checkpoint.size(), checkpoint.root(), known.size()));
                intact.cosigned()
                        .ifPresent(cosigned -> Terminal.say(messages.text(
                                "audit.cosigned",
                                cosigned.checkpoint().size(),
                                cosigned.witnesses().size())));
                if (remember != null) {
                    replace(remember, head[0]);
                }
                yield ExitCodes.OK;
            }
            case Audit.Verdict.Broken broken -> {
                LogProblem problem = broken.problem();
                String kind = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
                Terminal.warn("jazari: "
                        + messages.text(
                                "audit.broken", messages.text("audit." + kind), problem.place(), problem.detail()));
                yield ExitCodes.PROBLEMS;
            }
        };
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
