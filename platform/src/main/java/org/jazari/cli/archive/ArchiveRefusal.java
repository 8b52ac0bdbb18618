package org.jazari.cli.archive;

import java.util.List;

/** A file is not an archive that can be brought back here, or would overwrite something; nothing was changed. */
public final class ArchiveRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> details;

    ArchiveRefusal(String key, Object... details) {
        super(key + " " + List.of(details));
        this.key = key;
        this.details = List.of(details);
    }

    /** The message's key in the texts of the commands. */
    public String key() {
        return key;
    }

    /** What its placeholders stand for. */
    public Object[] details() {
        return details.toArray();
    }
}
