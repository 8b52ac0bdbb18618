package org.jazari.shield;

import java.util.List;
import org.jazari.shield.lexicon.Lexicon;
import org.jazari.shield.rule.Context;
import org.jazari.shield.rule.Rules;
import org.jazari.shield.text.Lexer;

/** Finds personal data. Immutable, usable from many threads; keeps nothing of what it reads; the work is linear in the length of the text. */
public final class Detector {
    /** How many characters of the passage before are read. */
    private static final int REMEMBERED = 160;

    private Detector() {}

    public static Detector standard() {
        return new Detector();
    }

    /**
     * What is personal data in a text, in order, without overlap. Characters may be in any script and disguise (see {@code docs/shield.md}); escapes of JSON,
     * HTML and addresses are read as the characters that they stand for.
     */
    public List<Finding> find(CharSequence text) {
        return find(text, "");
    }

    /**
     * As {@link #find(CharSequence)}, knowing what was said before: after the question for an identity card a bare number is one.
     *
     * @param before the passage before; only its end is read, nothing in it is reported
     */
    public List<Finding> find(CharSequence text, CharSequence before) {
        CharSequence end = before.subSequence(Math.max(0, before.length() - REMEMBERED), before.length());
        Lexicon lexicon = Lexicon.standard();
        return Rules.find(new Context(text, Lexer.read(text, lexicon), Lexer.read(end, lexicon)));
    }
}
