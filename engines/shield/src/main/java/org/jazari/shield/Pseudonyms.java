package org.jazari.shield;

import java.util.Map;

/** The pseudonyms of one request and the values that they stand for. Holds personal data: keep it no longer than the answer takes. */
public final class Pseudonyms {
    private final Map<String, String> valueOf;
    private final String[] sorted;

    Pseudonyms(Map<String, String> valueOf) {
        this.valueOf = Map.copyOf(valueOf);
        this.sorted = valueOf.keySet().stream().sorted().toArray(String[]::new);
    }

    /** Whether nothing was masked: an answer then needs no restoring. */
    public boolean isEmpty() {
        return valueOf.isEmpty();
    }

    /** Puts the values back into a whole text. */
    public String restore(String text, Syntax syntax) {
        if (isEmpty()) {
            return text;
        }
        StreamRestorer restorer = restorer(syntax);
        return restorer.accept(text) + restorer.finish();
    }

    /**
     * Puts the values back into a text that arrives in pieces. One restorer for each text that streams: the content of a choice, its refusal, the arguments
     * of each tool call.
     *
     * @param syntax how the text is written: {@link Syntax#JSON} for arguments of tool calls and for content that was asked for as JSON
     */
    public StreamRestorer restorer(Syntax syntax) {
        return new StreamRestorer(valueOf, sorted, syntax);
    }
}
