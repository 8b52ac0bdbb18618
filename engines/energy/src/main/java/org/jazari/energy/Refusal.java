package org.jazari.energy;

/**
 * Input from outside that cannot be used.
 *
 * <p>The message is a sentence in plain English with the place (file, line, key), the reason and the remedy: energy studies
 * are the work of engineers, and what they quote to each other should be one text.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;

    /**
     * @param place file and line, or key, such as {@code study.yaml: sites.dakhla.load_mw}
     * @param reason what is wrong, with the offending value, as a sentence without its full stop
     * @param remedy what to do instead, as a sentence without its full stop
     */
    public Refusal(String place, String reason, String remedy) {
        super(place + ": " + reason + ". Remedy: " + remedy + ".");
        this.place = place;
    }

    /** Where the input is wrong. */
    public String place() {
        return place;
    }
}
