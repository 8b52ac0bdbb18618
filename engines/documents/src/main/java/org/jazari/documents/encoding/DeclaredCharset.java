package org.jazari.documents.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jazari.documents.Format;
import org.jazari.documents.Hint;
import org.jspecify.annotations.Nullable;

/** The charset that a sender or a page names. */
final class DeclaredCharset {
    private static final int LOOKED_AT = 4096;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([a-z0-9][a-z0-9_:.+-]{0,40})");
    private static final Pattern XML = Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([a-z0-9_-]{1,40})");

    /** What browsers read when these are named (WHATWG Encoding Standard, names and labels). */
    private static final Map<String, String> AS_BROWSERS = Map.of(
            "iso-8859-1",
            "windows-1252",
            "latin1",
            "windows-1252",
            "us-ascii",
            "windows-1252",
            "ascii",
            "windows-1252");

    private DeclaredCharset() {}

    static @Nullable Charset of(byte[] bytes, Format format, Hint hint) {
        if (hint.contentType() != null) {
            Charset named = find(CHARSET, hint.contentType().toLowerCase(Locale.ROOT));
            if (named != null) {
                return named;
            }
        }
        if (format != Format.HTML) {
            return null;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        Charset meta = find(CHARSET, head);
        return meta != null ? meta : find(XML, head);
    }

    private static @Nullable Charset find(Pattern pattern, String where) {
        Matcher matcher = pattern.matcher(where);
        return matcher.find() ? named(matcher.group(1)) : null;
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.forName(AS_BROWSERS.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
