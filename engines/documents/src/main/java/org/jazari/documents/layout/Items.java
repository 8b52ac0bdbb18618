package org.jazari.documents.layout;

import java.util.regex.Pattern;

/** How items of lists begin in text without markup. */
public final class Items {
    private static final Pattern ITEM = Pattern.compile(
            "(?:[•‣▪●○◦■□➢➤✓✔·*–—-]|[0-9٠-٩]{1,3}[.)°-]|[a-zA-Z][.)]|\\([0-9a-zA-Z]{1,3}\\))[ \\t\\u00a0\\u202f].*",
            Pattern.DOTALL);
    private static final int LOOKED_AT = 12;

    private Items() {}

    /** Whether what stands between two offsets begins with a bullet, a number or a letter that counts. */
    public static boolean begins(CharSequence text, int start, int end) {
        return ITEM.matcher(text)
                .region(start, Math.min(end, start + LOOKED_AT))
                .matches();
    }
}
