package org.jazari.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jazari.verifier.RefusedException.Reason;

/**
 * A text with signature lines (C2SP signed-note). Nothing in it is true until a trusted key has verified it.
 *
 * @param text ends in a newline, which is signed too
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** Bytes of a whole note. */
    public static final int LARGEST = 512 * 1024;

    /** Signature lines. */
    public static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    public static SignedNote parse(byte[] note) throws RefusedException {
        if (note.length > LARGEST) {
            throw new RefusedException(Reason.TOO_LARGE, note.length + " > " + LARGEST);
        }
        String all = Strict.utf8(note);
        if (Strict.hasControls(all)) {
            throw new RefusedException(Reason.NOT_TEXT, "control character");
        }
        int blank = all.lastIndexOf("\n\n");
        if (blank < 0 || !all.endsWith("\n") || blank + 2 == all.length()) {
            throw new RefusedException(Reason.BAD_NOTE, "no signatures");
        }
        String[] lines = all.substring(blank + 2, all.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new RefusedException(Reason.TOO_LARGE, lines.length + " > " + MOST_SIGNATURES);
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(all.substring(0, blank + 1), signatures);
    }

    /** The note as it travels. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) {
            note.append(signature).append('\n');
        }
        return note.toString();
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }
}
