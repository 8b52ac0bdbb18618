package org.jazari.documents.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Guesses among the single-byte encodings that French, English and Arabic are written in. */
final class GuessedCharset {
    private static final int LOOKED_AT = 1 << 16;

    /** The detector's answers that are believed, and what is read for them; it knows no other languages than ours by other names. */
    private static final Map<String, String> BELIEVED = Map.of(
            "ISO-8859-1", "windows-1252",
            "windows-1252", "windows-1252",
            "ISO-8859-6", "ISO-8859-6",
            "windows-1256", "windows-1256");

    private GuessedCharset() {}

    static @Nullable Charset of(byte[] bytes, boolean markup) {
        byte[] head = bytes.length <= LOOKED_AT ? bytes : java.util.Arrays.copyOf(bytes, LOOKED_AT);
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(markup);
        detector.setText(head);
        for (CharsetMatch match : detector.detectAll()) {
            String believed = BELIEVED.get(match.getName());
            if (believed != null) {
                return Charset.forName(believed);
            }
        }
        return null;
    }
}
