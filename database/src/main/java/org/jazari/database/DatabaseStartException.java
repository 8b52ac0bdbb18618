package org.jazari.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database cannot run here. The message names the offending value and place; the remedy says what to do about it. */
public final class DatabaseStartException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why, for those who act on it. */
    public enum Code {
        UNSUPPORTED_PLATFORM,
        DIRECTORY_UNUSABLE,
        DIRECTORY_IN_USE,
        DISK_FULL,
        NO_UNPRIVILEGED_ACCOUNT,
        VERSION_MISMATCH,
        PORT_TAKEN,
        INITIALISATION_FAILED,
        SERVER_FAILED,
        TIMED_OUT
    }

    static final String USE_EXTERNAL = "use an external PostgreSQL by setting JAZARI_DATABASE_URL";

    private final Code code;
    private final String remedy;

    DatabaseStartException(Code code, String message, String remedy, @Nullable Throwable cause) {
        super(message + ". Remedy: " + remedy + ".", cause);
        this.code = code;
        this.remedy = remedy;
    }

    DatabaseStartException(Code code, String message, String remedy) {
        this(code, message, remedy, null);
    }

    /** What a file operation that failed on {@code path} means to whoever runs the platform. */
    static DatabaseStartException of(IOException failure, Path path) {
        if (mentionsFullDisk(String.valueOf(failure.getMessage()))) {
            return diskFull(path, failure);
        }
        String reason = switch (failure) {
            case AccessDeniedException denied -> "permission denied on " + denied.getFile();
            case FileSystemException other -> other.getMessage();
            default -> failure.toString();
        };
        return new DatabaseStartException(
                Code.DIRECTORY_UNUSABLE,
                "The database directory " + path + " cannot be used: " + reason,
                "give a writable directory, such as /var/lib/jazari, or correct its owner",
                failure);
    }

    static DatabaseStartException diskFull(Path path, @Nullable Throwable cause) {
        return new DatabaseStartException(
                Code.DISK_FULL,
                "No space is left on the device that holds " + path,
                "free some space (an empty database needs " + (DatabaseDirectory.SPACE_NEEDED >> 20)
                        + " MB) and start again; nothing acknowledged is lost",
                cause);
    }

    static boolean mentionsFullDisk(String text) {
        return text.contains("No space left on device") || text.contains("Disk quota exceeded");
    }

    public Code code() {
        return code;
    }

    /** One sentence, without a full stop: what to do. */
    public String remedy() {
        return remedy;
    }
}
