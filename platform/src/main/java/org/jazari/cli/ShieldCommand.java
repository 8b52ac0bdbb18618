package org.jazari.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import org.jazari.shield.Conversation;
import org.jazari.shield.Detector;
import org.jazari.shield.Passage;
import org.jazari.shield.Policy;
import org.jazari.shield.PseudonymKey;
import org.jazari.shield.Screening;
import org.jazari.shield.Shield;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports the personal data of a text, or prints the text with pseudonyms in its place. */
@Command(name = "shield")
final class ShieldCommand implements Callable<Integer> {
    enum Format {
        table,
        json
    }

    private static final String STANDARD_INPUT = "-";
    private static final int MAXIMUM_BYTES = 20_000_000;
    private static final int KEY_BYTES = 32;

    private final Messages messages;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.document")
    private String file = STANDARD_INPUT;

    @Option(names = "--format", paramLabel = "table|json", descriptionKey = "option.figures")
    private Format format = Format.table;

    @Option(names = "--mask", descriptionKey = "option.mask")
    private boolean mask;

    ShieldCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        String text = text(bytes());
        if (mask) {
            Terminal.print(masked(text));
        } else {
            var findings = Detector.standard().find(text);
            Terminal.print(
                    switch (format) {
                        case table -> ShieldReport.table(text, findings, messages);
                        case json -> ShieldReport.json(text, findings, messages);
                    });
        }
        return ExitCodes.OK;
    }

    private byte[] bytes() {
        try (var in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) {
                throw new CommandRefusal("refusal.shield", file, MAXIMUM_BYTES, messages.text("document.too-large"));
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new CommandRefusal("refusal.archive-absent", file);
        }
    }

    private String text(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new CommandRefusal("refusal.shield", file, in.position(), messages.text("document.bad-encoding"));
        }
        int binary = text.indexOf('\0');
        if (binary >= 0) {
            throw new CommandRefusal("refusal.shield", file, binary, messages.text("shield.binary"));
        }
        return text;
    }

    /** With a key of this run: the pseudonyms of two runs have nothing in common. */
    private String masked(String text) {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        Shield shield = Shield.of(Policy.maskEverything(), PseudonymKey.of(secret));
        return switch (shield.screen(List.of(Passage.plain(text)), new Conversation(file))) {
            case Screening.Passed passed -> passed.texts().getFirst();
            case Screening.Refused refused ->
                throw new CommandRefusal("refusal.shield", file, refused.start(), messages.text("shield.pseudonym"));
            case Screening.Blocked blocked ->
                throw new IllegalStateException("A policy that masks everything blocks " + blocked.findings());
        };
    }
}
