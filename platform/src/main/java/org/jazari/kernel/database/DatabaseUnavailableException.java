package org.jazari.kernel.database;

import org.jazari.database.DatabaseStartException;

/** The embedded database did not start; the message says why and what to do. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(DatabaseStartException cause) {
        super(cause.getMessage(), cause);
    }
}
