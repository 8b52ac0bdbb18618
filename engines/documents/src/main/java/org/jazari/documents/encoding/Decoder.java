package org.jazari.documents.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jazari.documents.Format;
import org.jazari.documents.Hint;
import org.jazari.documents.Refusal;
import org.jazari.documents.Remark;
import org.jazari.documents.layout.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes: byte order mark, then strict UTF-8, then UTF-8 with strangers between, then what is declared, then the best guess. The first that
 * explains all bytes wins; bytes that none explains are refused.
 */
public final class Decoder {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** A byte order mark, one character for each byte. */
    private record Mark(Charset charset, String bytes) {}

    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_32LE, "\u00ff\u00fe\0\0"),
            new Mark(StandardCharsets.UTF_32BE, "\0\0\u00fe\u00ff"),
            new Mark(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
            new Mark(StandardCharsets.UTF_16BE, "\u00fe\u00ff"));

    private final byte[] bytes;
    private final Format format;
    private final Hint hint;
    private final List<Remark> remarks = new ArrayList<>();

    private Decoder(byte[] bytes, Format format, Hint hint) {
        this.bytes = bytes;
        this.format = format;
        this.hint = hint;
    }

    public static Decoded decode(byte[] bytes, Format format, Hint hint) throws Unreadable {
        return new Decoder(bytes, format, hint).decode();
    }

    private Decoded decode() throws Unreadable {
        for (Mark mark : MARKS) {
            if (starts(mark.bytes)) {
                return decoded(
                        new String(bytes, mark.bytes.length(), bytes.length - mark.bytes.length(), mark.charset),
                        mark.charset);
            }
        }
        int zero = firstZero();
        if (zero >= 0) {
            Charset wide = Utf16.withoutMark(bytes);
            if (wide == null) {
                throw new Unreadable(Refusal.Code.BAD_ENCODING, "byte " + zero, "a zero byte in text");
            }
            return decoded(new String(bytes, wide), wide);
        }
        return singleBytes();
    }

    private Decoded singleBytes() throws Unreadable {
        Utf8 utf8 = new Utf8(bytes);
        Utf8.Census census = utf8.census();
        if (census.malformed() == 0) {
            return decoded(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
        if (census.mostlyUtf8()) {
            String detail = census.malformed() + " bytes that are not UTF-8 were read as " + WESTERN.name()
                    + ", the first at byte " + census.firstMalformed();
            remarks.add(new Remark(Remark.Code.MIXED_ENCODING, 0, detail));
            return decoded(utf8.decode(WESTERN), StandardCharsets.UTF_8);
        }
        Charset declared = DeclaredCharset.of(bytes, format, hint);
        if (declared != null) {
            String text = explained(declared);
            if (text != null) {
                return decoded(text, declared);
            }
        }
        return guessed(declared, census);
    }

    private Decoded guessed(@Nullable Charset declared, Utf8.Census census) throws Unreadable {
        Charset guess = GuessedCharset.of(bytes, format == Format.HTML);
        String text = guess == null ? null : explained(guess);
        if (guess == null || text == null) {
            throw new Unreadable(
                    Refusal.Code.BAD_ENCODING,
                    "byte " + census.firstMalformed(),
                    "byte 0x" + Integer.toHexString(bytes[census.firstMalformed()] & 0xff) + " in no known encoding");
        }
        if (declared == null) {
            remarks.add(new Remark(Remark.Code.ENCODING_GUESSED, 0, guess.name()));
        } else {
            remarks.add(new Remark(
                    Remark.Code.WRONG_DECLARED_ENCODING,
                    0,
                    declared.name() + " was declared, " + guess.name() + " explains the bytes"));
        }
        return decoded(text, guess);
    }

    /** The text, or null if it would hold characters that no text holds. */
    private @Nullable String explained(Charset charset) {
        if (charset.name().startsWith("UTF-")) {
            return null;
        }
        String text = new String(bytes, charset);
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            strange += c == '\ufffd' || (Character.isISOControl(c) && !Character.isWhitespace(c)) ? 1 : 0;
        }
        return strange > text.length() / 500 ? null : text;
    }

    private Decoded decoded(String text, Charset charset) {
        return new Decoded(text, charset.name(), remarks);
    }

    private boolean starts(String mark) {
        int length = Math.min(bytes.length, mark.length());
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(mark);
    }

    private int firstZero() {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
