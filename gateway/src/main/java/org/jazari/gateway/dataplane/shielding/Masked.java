package org.jazari.gateway.dataplane.shielding;

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

    /** A pseudonym in quotation marks whose value had none, or less often, has got them from the shield. */
    private static void numbers(Pseudonyms pseudonyms, String before, String after, Map<String, String> found) {
        for (int at = after.indexOf(BEGIN); at >= 0; at = after.indexOf(BEGIN, at + 1)) {
            int end = at + 1 + LENGTH;
            if (end >= after.length() || after.charAt(end) != '"') {
                continue;
            }
            String pseudonym = after.substring(at + 1, end);
            String value = pseudonyms.restore(pseudonym, Syntax.PLAIN);
            if (!value.equals(pseudonym)
                    && value.chars().allMatch(one -> one >= '0' && one <= '9')
                    && count(after, '"' + pseudonym + '"') > count(before, '"' + value + '"')) {
                found.put(pseudonym, value);
            }
        }
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }
}
