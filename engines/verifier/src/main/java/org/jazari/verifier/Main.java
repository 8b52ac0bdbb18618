package org.jazari.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code java -jar jazari-verify.jar PROOF --key VKEY}. Exit codes: 0 verified, 1 refused, 2 used wrongly. */
public final class Main {
    /** Verified. */
    public static final int VERIFIED = 0;

    /** The proof, or the trust in it, does not hold. */
    public static final int REFUSED = 1;

    /** Options or files that cannot be used. */
    public static final int USAGE = 2;

    private final List<VerifierKey> keys = new ArrayList<>();
    private Optional<Path> proof = Optional.empty();
    private Optional<Path> policyFile = Optional.empty();
    private Optional<Path> leafFile = Optional.empty();
    private Optional<String> quorum = Optional.empty();
    private Locale locale;

    /** Ends the command with its usage. */
    private static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        private UsageException(String what) {
            super(what);
        }
    }

    private Main(Locale locale) {
        this.locale = locale;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), Locale.getDefault(), out));
    }

    /** The command without the process around it. */
    public static int run(List<String> arguments, Locale locale, PrintStream out) {
        Main main = new Main(locale);
        try {
            main.read(new ArrayDeque<>(arguments));
            return main.verify(out);
        } catch (UsageException | RefusedException | IOException wrong) {
            Words words = Words.in(main.locale);
            out.println(words.say("usage.wrong", Strict.printable(String.valueOf(wrong.getMessage()))));
            out.println(words.say("usage"));
            return USAGE;
        }
    }

    private void read(Deque<String> arguments) throws UsageException, RefusedException {
        while (!arguments.isEmpty()) {
            String argument = arguments.remove();
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            if (equals > 0) { // --key=VKEY is --key VKEY
                arguments.addFirst(argument.substring(equals + 1));
                argument = argument.substring(0, equals);
            }
            switch (argument) {
                case "--key" -> keys.add(VerifierKey.parse(value(argument, arguments)));
                case "--policy" -> policyFile = Optional.of(Path.of(value(argument, arguments)));
                case "--leaf" -> leafFile = Optional.of(Path.of(value(argument, arguments)));
                case "--quorum" -> quorum = Optional.of(value(argument, arguments));
                case "--language" -> locale = language(value(argument, arguments));
                default -> {
                    if (argument.startsWith("-") || proof.isPresent()) {
                        throw new UsageException(argument);
                    }
                    proof = Optional.of(Path.of(argument));
                }
            }
        }
    }

    private static String value(String option, Deque<String> arguments) throws UsageException {
        if (arguments.isEmpty()) {
            throw new UsageException(option);
        }
        return arguments.remove();
    }

    private static Locale language(String language) throws UsageException {
        if (!Words.isSpoken(language)) {
            throw new UsageException("--language " + language);
        }
        return Locale.forLanguageTag(language);
    }

    private int verify(PrintStream out) throws UsageException, RefusedException, IOException {
        if (proof.isEmpty() || policyFile.isPresent() == !keys.isEmpty()) {
            throw new UsageException(proof.isEmpty() ? "PROOF" : "--key / --policy");
        }
        TrustPolicy policy = policyFile.isPresent()
                ? TrustPolicy.parse(Strict.utf8(bytes(policyFile.get(), TrustPolicy.LARGEST)))
                : TrustPolicy.ofKeys(
                        keys, quorum.isPresent() ? (int) Math.min(Strict.decimal(quorum.get()), 1000) : -1);
        Optional<byte[]> leaf =
                leafFile.isPresent() ? Optional.of(bytes(leafFile.get(), TlogProof.LARGEST)) : Optional.empty();
        Words words = Words.in(locale);
        String source = policyFile.isPresent()
                ? words.say("source.policy", Strict.printable(policyFile.get().toString()))
                : words.say("source.options");
        Verdict verdict = Verification.of(bytes(proof.get(), TlogProof.LARGEST), leaf, policy);
        out.print(Explanation.of(verdict, policy, source, words));
        return verdict instanceof Verdict.Verified ? VERIFIED : REFUSED;
    }

    /** A file, one byte beyond its bound where it is too large, so that the reader of its form refuses it. */
    private static byte[] bytes(Path file, int largest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(largest + 1);
        }
    }
}
