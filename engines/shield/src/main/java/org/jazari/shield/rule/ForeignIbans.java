package org.jazari.shield.rule;

import java.util.Map;
import org.jazari.shield.PersonalData;
import org.jazari.shield.Reason;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/** IBANs of the countries whose banks Moroccans abroad use most, and of neighbours (ISO 13616): letters and digits, remainder 1 by 97. */
final class ForeignIbans {
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("fr", 27),
            Map.entry("es", 24),
            Map.entry("it", 27),
            Map.entry("be", 16),
            Map.entry("nl", 18),
            Map.entry("de", 22),
            Map.entry("gb", 22),
            Map.entry("ch", 21),
            Map.entry("pt", 25),
            Map.entry("lu", 20),
            Map.entry("mr", 27),
            Map.entry("tn", 24),
            Map.entry("dz", 26),
            Map.entry("ae", 23),
            Map.entry("sa", 24),
            Map.entry("qa", 29),
            Map.entry("kw", 30),
            Map.entry("tr", 26),
            Map.entry("se", 24),
            Map.entry("no", 15),
            Map.entry("dk", 18),
            Map.entry("at", 20),
            Map.entry("mc", 27),
            Map.entry("eg", 29),
            Map.entry("ie", 22));

    private final Tokens tokens;
    private final Candidates candidates;

    ForeignIbans(Context context, Candidates candidates) {
        this.tokens = context.tokens;
        this.candidates = candidates;
    }

    void at(int country) {
        Integer length = LENGTHS.get(tokens.word(country));
        if (length == null) {
            return;
        }
        int wanted = length - 2; // without the country
        int rest = 0;
        int read = 0;
        int check = 0;
        for (int i = country + 1; i < tokens.size() && read < wanted; i++) {
            int gap = tokens.gap(i);
            if (Gap.count(gap) > 1
                    || !Gap.only(gap, Gap.SPACE | Gap.HYPHEN | Gap.DOT)
                    || read + tokens.length(i) > wanted) {
                return;
            }
            for (int j = 0; j < tokens.length(i); j++) {
                int value = Character.digit(tokens.charAt(i, j), 36);
                if (value < 0) {
                    return;
                }
                if (read < 2) {
                    check = check * 10 + value;
                } else {
                    rest = value < 10 ? (rest * 10 + value) % 97 : (rest * 100 + value) % 97;
                }
                read++;
            }
            if (read == wanted) {
                String word = tokens.word(country);
                rest = (rest * 100 + Character.digit(word.charAt(0), 36)) % 97;
                rest = (rest * 100 + Character.digit(word.charAt(1), 36)) % 97;
                if ((rest * 100 + check) % 97 == 1) {
                    candidates.add(tokens.start(country), tokens.end(i), PersonalData.IBAN, Reason.CHECKSUM);
                }
            }
        }
    }
}
