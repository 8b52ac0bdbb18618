package org.jazari.kernel.identity;

import org.jspecify.annotations.Nullable;

/** The provider of single sign-on cannot be reached, or is not the one that is configured. */
final class OidcUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OidcUnavailableException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
