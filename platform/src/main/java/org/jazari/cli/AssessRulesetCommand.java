package org.jazari.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import org.jazari.assessment.Ruleset;
import org.jazari.assessment.files.CheckedFile;
import org.jazari.assessment.files.RulesetFile;
import org.jazari.assessment.files.RulesetSignature;
import org.jazari.assessment.files.SchemaCheck;
import org.jazari.assessment.files.SourceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is done with rulesets as files: check, sign, verify. */
@Command(name = "ruleset")
final class AssessRulesetCommand implements Runnable {
    enum Format {
        text,
        json
    }

    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills spec
    AssessRulesetCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    @Command(name = "check")
    int check(
            @Parameters(paramLabel = "FILE", descriptionKey = "parameter.ruleset") String file,
            @Option(
                            names = "--format",
                            paramLabel = "text|json",
                            descriptionKey = "option.format",
                            defaultValue = "text")
                    Format format) {
        CheckedFile<Ruleset> read = RulesetFile.read(file, AssessFiles.bytes(file));
        if (format == Format.json) {
            Terminal.print(read.json(messages.locale()));
        } else {
            Terminal.print(read.text(messages.locale()));
            read.value()
                    .ifPresentOrElse(
                            ruleset -> Terminal.say(messages.text(
                                    "ruleset.ok",
                                    ruleset.header().id(),
                                    ruleset.header().version(),
                                    ruleset.header().sha256())),
                            () -> Terminal.say(messages.text(
                                    "ruleset.refused", read.defects().size())));
        }
        return read.value().isPresent() ? ExitCodes.OK : ExitCodes.PROBLEMS;
    }

    @Command(name = "canonical")
    int canonical(@Parameters(paramLabel = "FILE", descriptionKey = "parameter.ruleset") String file) {
        Optional<byte[]> canonical = canonicalBytes(file);
        canonical.ifPresent(bytes -> Terminal.print(new String(bytes, StandardCharsets.UTF_8)));
        return canonical.isPresent() ? ExitCodes.OK : ExitCodes.PROBLEMS;
    }

    @Command(name = "schema")
    int schema(@Parameters(paramLabel = "KIND", descriptionKey = "parameter.kind") String kind) {
        if (!SchemaCheck.KINDS.contains(kind)) {
            throw new CommandRefusal("refusal.kind", kind, String.join(", ", SchemaCheck.KINDS));
        }
        Terminal.print(SchemaCheck.schema(kind) + "\n");
        return ExitCodes.OK;
    }

    @Command(name = "key")
    int key(
            @Parameters(paramLabel = "PRIVATE", descriptionKey = "parameter.private-key") Path privateFile,
            @Parameters(paramLabel = "PUBLIC", descriptionKey = "parameter.public-key") Path publicFile)
            throws NoSuchAlgorithmException, IOException {
        if (Files.exists(privateFile) || Files.exists(publicFile)) {
            throw new CommandRefusal("refusal.key-exists", privateFile, publicFile);
        }
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        AssessFiles.write(
                privateFile, pem("PRIVATE", pair.getPrivate().getEncoded())); // created readable by its owner alone
        AssessFiles.write(publicFile, pem("PUBLIC", pair.getPublic().getEncoded()));
        Terminal.say(messages.text("ruleset.key", privateFile, publicFile));
        return ExitCodes.OK;
    }

    private static byte[] pem(String kind, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + kind + " KEY-----\n" + body + "\n-----END " + kind + " KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Command(name = "sign")
    int sign(
            @Parameters(paramLabel = "FILE", descriptionKey = "parameter.ruleset") String file,
            @Option(names = "--key", required = true, paramLabel = "PEM", descriptionKey = "option.private-key")
                    String key,
            @Option(names = "--output", paramLabel = "FILE", descriptionKey = "option.signature-output") Path output) {
        PrivateKey secret =
                RulesetSignature.privateKey(text(key)).orElseThrow(() -> new CommandRefusal("refusal.key", key));
        Optional<byte[]> canonical = canonicalBytes(file);
        if (canonical.isEmpty()) {
            return ExitCodes.PROBLEMS;
        }
        String signature = RulesetSignature.sign(canonical.get(), secret);
        Path target = output == null ? Path.of(file + ".sig") : output;
        AssessFiles.write(target, signature.getBytes(StandardCharsets.US_ASCII));
        Terminal.say(messages.text("ruleset.signed", target, RulesetFile.sha256(canonical.get())));
        return ExitCodes.OK;
    }

    @Command(name = "verify")
    int verify(
            @Parameters(paramLabel = "FILE", descriptionKey = "parameter.ruleset") String file,
            @Option(names = "--key", required = true, paramLabel = "PEM", descriptionKey = "option.public-key")
                    String key,
            @Option(names = "--signature", paramLabel = "FILE", descriptionKey = "option.signature") String signature) {
        PublicKey known =
                RulesetSignature.publicKey(text(key)).orElseThrow(() -> new CommandRefusal("refusal.key", key));
        String given = text(signature == null ? file + ".sig" : signature);
        Optional<byte[]> canonical = canonicalBytes(file);
        if (canonical.isEmpty()) {
            return ExitCodes.PROBLEMS;
        }
        boolean good = RulesetSignature.verifies(canonical.get(), given, known);
        Terminal.say(messages.text(
                good ? "ruleset.verified" : "ruleset.not-verified", file, RulesetFile.sha256(canonical.get())));
        return good ? ExitCodes.OK : ExitCodes.PROBLEMS;
    }

    private static String text(String file) {
        return new String(AssessFiles.bytes(file), StandardCharsets.UTF_8);
    }

    private Optional<byte[]> canonicalBytes(String file) {
        SourceTree source = SourceTree.read(file, AssessFiles.bytes(file));
        CheckedFile<Ruleset> read = RulesetFile.read(source);
        AssessFiles.tell(read.defects(), messages.locale());
        return read.value().map(ruleset -> RulesetFile.canonical(source.root()));
    }
}
