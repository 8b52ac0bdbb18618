package org.jazari.gateway.dataplane.json;

/** Bytes that are not JSON as RFC 8259 has it, or are more than the limits allow. */
public final class JsonRefusedException extends Exception {
    private final transient int offset;
    private final boolean tooLarge;

    JsonRefusedException(String reason, int offset, boolean tooLarge) {
        super(reason, null, false, false);
        this.offset = offset;
        this.tooLarge = tooLarge;
    }

    /** Bytes before the place of the mistake. */
    public int offset() {
        return offset;
    }

    /** Whether it is the amount that is refused, not the form. */
    public boolean isTooLarge() {
        return tooLarge;
    }

    /** Why, in one clause. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
