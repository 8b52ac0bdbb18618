package org.jazari.documents.encoding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jazari.documents.Format;
import org.jazari.documents.Hint;
import org.jazari.documents.Refusal;
import org.jazari.documents.layout.Unreadable;

/** Tells the format of bytes: first by what they are, then by what the sender says. */
public final class FormatSniffer {
    /** PDF readers look for the header within so many bytes (ISO 32000-1, implementation note 13). */
    private static final int PDF_HEADER_WITHIN = 1024;

    private static final int LOOKED_AT = 1 << 16;
    private static final int CLOSED_TAGS_OF_A_FRAGMENT = 5;

    private record Magic(String name, String bytes) {}

    /** First bytes of the formats that are taken for documents most often, and are none. */
    private static final List<Magic> MAGIC = List.of(
            new Magic("ZIP archive or Office document", "PK\3\4"),
            new Magic("ZIP archive", "PK\5\6"),
            new Magic("OLE (old Office) document", "\u00d0\u00cf\u0011\u00e0"),
            new Magic("RTF document", "{\\rtf"),
            new Magic("PostScript", "%!PS"),
            new Magic("GZIP archive", "\u001f\u008b"),
            new Magic("BZIP2 archive", "BZh"),
            new Magic("XZ archive", "\u00fd7zXZ"),
            new Magic("7-Zip archive", "7z\u00bc\u00af"),
            new Magic("RAR archive", "Rar!\u001a"),
            new Magic("Zstandard archive", "(\u00b5/\u00fd"),
            new Magic("Windows program", "MZ\u0090"),
            new Magic("Linux program", "\u007fELF"),
            new Magic("Java class", "\u00ca\u00fe\u00ba\u00be"),
            new Magic("PNG picture", "\u0089PNG"),
            new Magic("JPEG picture", "\u00ff\u00d8\u00ff"),
            new Magic("GIF picture", "GIF8"),
            new Magic("TIFF picture", "II*\0"),
            new Magic("TIFF picture", "MM\0*"),
            new Magic("RIFF media", "RIFF"),
            new Magic("Ogg media", "OggS"),
            new Magic("MP3 sound", "ID3"),
            new Magic("SQLite database", "SQLite format 3"));

    private static final Pattern FIRST_TAG = Pattern.compile(
            "\\A(?:<!--.{0,4000}?-->\\s*|<\\?xml[^>]{0,200}>\\s*)*<(?:!doctype\\s+html|(?:html|head|body|meta|title|link|script|style|main|article"
                    + "|section|header|footer|nav|aside|div|p|h[1-6]|span|a|ul|ol|table|br|b|i|em|strong|img|center|font|form|blockquote)\\b)",
            Pattern.DOTALL);
    private static final Pattern ANY_TAG =
            Pattern.compile("<(?:!doctype|html|body|head|div|p|table|br|a|span|h[1-6]|ul|li)\\b");
    private static final Pattern CLOSED_TAG = Pattern.compile("</(?:p|div|a|span|li|ul|h[1-6]|td|tr|table|strong|em)>");

    private FormatSniffer() {}

    public static Format sniff(byte[] bytes, Hint hint) throws Unreadable {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < PDF_HEADER_WITHIN) {
            return Format.PDF;
        }
        for (Magic magic : MAGIC) {
            if (head.startsWith(magic.bytes)) {
                throw new Unreadable(Refusal.Code.UNKNOWN_FORMAT, "byte 0", magic.name);
            }
        }
        String markup = ascii(head);
        if (FIRST_TAG.matcher(markup).find()
                || (hinted(hint) && ANY_TAG.matcher(markup).find())) {
            return Format.HTML;
        }
        if (markup.startsWith("<?xml")) {
            throw new Unreadable(Refusal.Code.UNKNOWN_FORMAT, "byte 0", "XML that is no page");
        }
        return CLOSED_TAG
                                .matcher(markup)
                                .results()
                                .limit(CLOSED_TAGS_OF_A_FRAGMENT)
                                .count()
                        == CLOSED_TAGS_OF_A_FRAGMENT
                ? Format.HTML
                : Format.TEXT;
    }

    /** The ASCII of a head in any encoding, UTF-16 included, without what may stand before the first tag. */
    private static String ascii(String head) {
        StringBuilder ascii = new StringBuilder(head.length());
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c != 0 && c < 0x80) {
                ascii.append(c);
            }
        }
        return ascii.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean hinted(Hint hint) {
        String name = hint.fileName() == null ? "" : hint.fileName().toLowerCase(Locale.ROOT);
        String type = hint.contentType() == null ? "" : hint.contentType().toLowerCase(Locale.ROOT);
        return type.contains("html") || name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
    }
}
