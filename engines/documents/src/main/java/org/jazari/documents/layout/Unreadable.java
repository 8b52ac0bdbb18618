package org.jazari.documents.layout;

import java.io.IOException;
import org.jazari.documents.Refusal;

/** Ends a reading from any depth; the way in turns it into a refusal. An IOException, so that it passes through the libraries that read. */
public final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    public Unreadable(Refusal.Code code, String place, String offending) {
        super(code + " at " + place + ": " + offending);
        this.refusal = new Refusal(code, place, offending);
    }

    public Refusal refusal() {
        return refusal;
    }
}
