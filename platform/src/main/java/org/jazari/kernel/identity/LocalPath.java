package org.jazari.kernel.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page of this site to which somebody may be sent after signing in; never an address elsewhere. */
final class LocalPath {
    private static final int MAX_CHARACTERS = 1000;
    private static final Pattern PAGE = Pattern.compile(
            "/(fr|ar|zgh|en)(/[A-Za-z0-9._~%!$&'()*+,;=:@-]+)*/?(\\?[A-Za-z0-9._~%!$&'()*+,;=:@/?-]*)?");

    private LocalPath() {}

    /** The path if it leads to a page of this site, otherwise another one. */
    static String orElse(@Nullable String path, String otherwise) {
        if (path == null || path.length() > MAX_CHARACTERS || path.contains("/..") || path.contains("/sign-in")) {
            return otherwise;
        }
        return PAGE.matcher(path).matches() ? path : otherwise;
    }
}
