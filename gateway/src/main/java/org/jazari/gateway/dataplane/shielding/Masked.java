package org.jazari.gateway.dataplane.shielding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jazari.shield.Passage;
import org.jazari.shield.Pseudonyms;
import org.jazari.shield.Syntax;

/**
 * What was masked in a request. Holds personal data: keep it no longer than the answer takes.
 *
 * @param numbers digits by pseudonym, of values that stood as bare numbers in arguments of tools, where their pseudonyms had to become strings
 */
public record Masked(Pseudonyms pseudonyms, Map<String, String> numbers) {
    /** Of a pseudonym, see decision 31; between quotation marks here. */
    private static final int LENGTH = 18;

    private static final String BEGIN = "\"ZJ";

    public Masked {
        numbers = Map.copyOf(numbers);
    }

    /** Whether there is nothing to put back. */
    public boolean isEmpty() {
        return pseudonyms.isEmpty();
    }

    static Masked of(Pseudonyms pseudonyms, List<Passage> before, List<String> after) {
        Map<String, String> numbers = new TreeMap<>();
        for (int i = 0; i < after.size(); i++) {
            if (before.get(i).syntax() == Syntax.JSON) {
                numbers(pseudonyms, before.get(i).text(), after.get(i), numbers);
            }
        }
        return new Masked(pseudonyms, numbers);
    }

    /** A pseudonym in quotation marks whose value had none, or less often, has got them from the shield. Each text is gone through once. */
    private static void numbers(Pseudonyms pseudonyms, String before, String after, Map<String, String> found) {
        Map<String, Integer> quoted = new HashMap<>();
        for (int at = after.indexOf(BEGIN); at >= 0; at = after.indexOf(BEGIN, at + 1)) {
            int end = at + 1 + LENGTH;
            if (end < after.length() && after.charAt(end) == '"') {
                quoted.merge(after.substring(at + 1, end), 1, Integer::sum);
            }
        }
        if (quoted.isEmpty()) {
            return;
        }
        Map<String, Integer> quotedBefore = quotedNumbers(before);
        quoted.forEach((pseudonym, times) -> {
            String value = pseudonyms.restore(pseudonym, Syntax.PLAIN);
            if (!value.equals(pseudonym) && isNumber(value) && times > quotedBefore.getOrDefault(value, 0)) {
                found.put(pseudonym, value);
            }
        });
    }

    /** How often each number stands between quotation marks. */
    private static Map<String, Integer> quotedNumbers(String text) {
        Map<String, Integer> times = new HashMap<>();
        for (int open = text.indexOf('"'); open >= 0; ) {
            int close = text.indexOf('"', open + 1);
            if (close > open + 1 && isNumber(text.substring(open + 1, close))) {
                times.merge(text.substring(open + 1, close), 1, Integer::sum);
            }
            open = close;
        }
        return times;
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(one -> one >= '0' && one <= '9');
    }
}
