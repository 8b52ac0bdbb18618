package org.jazari.gateway.dataplane.http;

import org.jazari.gateway.dataplane.json.JsonKind;
import org.jazari.gateway.dataplane.json.JsonTape;

/**
 * Tokens of a call.
 *
 * @param estimated whether they were counted here, because the upstream did not tell
 */
record Usage(long input, long output, boolean estimated) {
    static final Usage NONE = new Usage(0, 0, false);

    /** The usage that an object tells, by any of its names; {@link #NONE} where it tells none. */
    static Usage of(JsonTape tape, int object) {
        int usage = tape.find(object, "usage");
        if (!tape.is(usage, JsonKind.OBJECT)) {
            return NONE;
        }
        long input = Math.max(count(tape, usage, "prompt_tokens"), count(tape, usage, "input_tokens"));
        long output = Math.max(count(tape, usage, "completion_tokens"), count(tape, usage, "output_tokens"));
        return new Usage(input, output, false);
    }

    private static long count(JsonTape tape, int usage, String name) {
        int node = tape.find(usage, name);
        if (!tape.is(node, JsonKind.NUMBER)) {
            return 0;
        }
        int length = tape.end(node) - tape.start(node);
        String digits = length <= 12 ? tape.raw(node) : "";
        return !digits.isEmpty() && digits.chars().allMatch(one -> one >= '0' && one <= '9')
                ? Long.parseLong(digits)
                : 0;
    }

    boolean isTold() {
        return input + output > 0;
    }
}
