package org.jazari.strategyfile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** Finds characters that no honest text holds: controls, direction overrides, and letters that an earlier program destroyed. */
final class TextHygiene {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * UTF-8 of Latin letters, of general punctuation, or two or more Arabic or Tifinagh letters, once read as Windows-1252 or Latin-1.
     * Continuation bytes 80 to BF are in Windows-1252 the letters and signs listed at the end.
     */
    private static final String CONTINUATION = "[\\x{80}-\\x{BF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

    private static final Pattern MOJIBAKE = Pattern.compile("(?:[ÂÃ]" + CONTINUATION + "|â[€„]" + CONTINUATION
            + "|(?:[Ø-Û]" + CONTINUATION + "[ ]?){2,20}|(?:â[´µ]" + CONTINUATION + "[ ]?){2,20}){1,20}");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[\\x{00}-\\x{08}\\x{0B}\\x{0C}\\x{0E}-\\x{1F}\\x{7F}-\\x{9F}\\x{2028}\\x{2029}\\x{FEFF}\\x{FFFE}\\x{FFFF}]");
    private static final Pattern BIDI = Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
    private static final Pattern LOST = Pattern.compile("\\x{FFFD}");
    private static final Pattern HALF_PAIR = Pattern.compile(
            "(?<![\\x{D800}-\\x{DBFF}])[\\x{DC00}-\\x{DFFF}]|[\\x{D800}-\\x{DBFF}](?![\\x{DC00}-\\x{DFFF}])");

    private TextHygiene() {}

    /** Reports every line's findings and gives the text with the controls replaced by spaces, so that the parser takes it. */
    static String check(String file, String text, Findings findings) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (isPlain(line)) {
                continue;
            }
            int number = i + 1;
            inspect(
                    line,
                    (code, offset, arguments) -> findings.error(
                            code, Place.of(file, number, line.codePointCount(0, offset) + 1), arguments));
        }
        return FORBIDDEN.matcher(text).replaceAll(" ");
    }

    /** Reports what a double-quoted scalar holds through escapes such as {@code \}{@code u202E}; what stands there as itself was reported before. */
    static void checkEscaped(String value, ScalarStyle style, Place place, Findings findings) {
        if (style == ScalarStyle.DOUBLE_QUOTED && !isPlain(value)) {
            inspect(value, (code, offset, arguments) -> {
                if (!findings.has(code, place.file(), place.line())) {
                    findings.error(code, place, arguments);
                }
            });
        }
    }

    /** Reports the findings of one text of a tree. */
    static void checkValue(String value, Place place, Findings findings) {
        if (!isPlain(value)) {
            inspect(value, (code, offset, arguments) -> findings.error(code, place, arguments));
        }
    }

    private static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c < 0x20 && c != '\t' && c != '\n') || c > 0x7E) {
                return false;
            }
        }
        return true;
    }

    private interface Report {
        void found(String code, int offset, Map<String, String> arguments);
    }

    private static void inspect(String line, Report report) {
        each(FORBIDDEN, line, "control-character", report);
        each(BIDI, line, "bidi-override", report);
        each(HALF_PAIR, line, "lost-character", report);
        Matcher lost = LOST.matcher(line);
        if (lost.find()) {
            report.found("lost-character", lost.start(), Map.of("character", "U+FFFD"));
        }
        Matcher suspect = MOJIBAKE.matcher(line);
        if (suspect.find()) {
            String found = suspect.group().strip();
            String suggestion = decoded(found);
            if (!suggestion.isEmpty()) {
                report.found("mojibake", suspect.start(), Map.of("value", found, "suggestion", suggestion));
            }
        }
    }

    private static void each(Pattern pattern, String line, String code, Report report) {
        Matcher found = pattern.matcher(line);
        while (found.find()) {
            String character = String.format(Locale.ROOT, "U+%04X", line.codePointAt(found.start()));
            report.found(code, found.start(), Map.of("character", character));
        }
    }

    /** The text that the letters were before they were read in the wrong encoding; empty where they are no such thing. */
    private static String decoded(String found) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(found.length());
            for (int i = 0; i < found.length(); i++) {
                char c = found.charAt(i);
                if (c < 0x100) {
                    bytes.put((byte) c);
                } else {
                    bytes.put(WINDOWS.newEncoder().encode(CharBuffer.wrap(found, i, i + 1)));
                }
            }
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException noMojibake) {
            return "";
        }
    }
}
