package org.jazari.kernel.identity;

import org.jazari.kernel.language.Translator;
import org.jazari.kernel.web.Refusal;

/**
 * What is wrong with a form that was sent.
 *
 * @param field at fault; empty when the form as a whole is
 * @param text in the user's language
 */
public record FormError(String field, String text) {
    /** A form without fault. */
    public static final FormError NONE = new FormError("", "");

    /** What a refusal says about a form. */
    static FormError of(Refusal refusal, Translator texts) {
        return new FormError(
                refusal.field(),
                texts.text("refusal." + refusal.code() + ".reason", refusal.arguments()) + " "
                        + texts.text("refusal." + refusal.code() + ".remedy", refusal.arguments()));
    }

    public boolean present() {
        return !text.isEmpty();
    }

    /** Whether a field is at fault. */
    public boolean at(String name) {
        return present() && field.equals(name);
    }
}
