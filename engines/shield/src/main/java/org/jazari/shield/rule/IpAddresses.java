package org.jazari.shield.rule;

import org.jazari.shield.PersonalData;
import org.jazari.shield.Reason;
import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/** IPv4 in four decimal parts, IPv6 in its full and shortened forms (RFC 4291, section 2.2). */
final class IpAddresses {
    private final Context context;
    private final Tokens tokens;
    private final Candidates candidates;

    IpAddresses(Context context, Candidates candidates) {
        this.context = context;
        this.tokens = context.tokens;
        this.candidates = candidates;
    }

    int four(int first) {
        int last = first + 3;
        if (last >= tokens.size() || !isByte(first) || context.isGluedBefore(first) || isDotted(first)) {
            return first - 1;
        }
        for (int i = first + 1; i <= last; i++) {
            if (!isByte(i) || !isDotted(i)) {
                return first - 1;
            }
        }
        boolean goesOn = last + 1 < tokens.size()
                && ((isDotted(last + 1) && tokens.isNumber(last + 1)) || context.isGluedAfter(last));
        if (goesOn || (first > 0 && tokens.means(first - 1, Sense.VERSION | Sense.OTHER_NUMBER))) {
            return first - 1;
        }
        candidates.add(tokens.start(first), tokens.end(last), PersonalData.IP_ADDRESS, Reason.SHAPE);
        return last;
    }

    private boolean isDotted(int token) {
        return Gap.count(tokens.gap(token)) == 1 && Gap.kinds(tokens.gap(token)) == Gap.DOT;
    }

    private boolean isByte(int token) {
        if (!tokens.isNumber(token) || tokens.length(token) > 3) {
            return false;
        }
        int value = 0;
        for (int i = 0; i < tokens.length(token); i++) {
            value = value * 10 + tokens.charAt(token, i) - '0';
        }
        return value <= 255;
    }

    /** From a token of hexadecimal digits that no colon precedes; answers with the last token, or the one before where there is none. */
    int six(int first) {
        if (isColon(first) || context.isGluedBefore(first)) {
            return first - 1;
        }
        int groups = 0;
        int width = 0;
        boolean shortened = false;
        int last = first - 1;
        for (int i = first; i < tokens.size() && groups <= 8; i++) {
            int gap = tokens.gap(i);
            boolean opens = i == first || isColon(i);
            if (!opens && !Gap.isEmpty(gap)) {
                break;
            }
            if (!isHexadecimal(i)) {
                return first - 1;
            }
            if (opens) {
                if (i > first && Gap.count(gap) == 2) {
                    if (shortened) {
                        return first - 1;
                    }
                    shortened = true;
                }
                groups++;
                width = 0;
            }
            width += tokens.length(i);
            if (width > 4) {
                return first - 1;
            }
            last = i;
        }
        if (groups != 8 && !(shortened && groups >= 2 && groups < 8)) {
            return first - 1;
        }
        candidates.add(tokens.start(first), tokens.end(last), PersonalData.IP_ADDRESS, Reason.SHAPE);
        return last;
    }

    private boolean isColon(int token) {
        int gap = tokens.gap(token);
        return Gap.kinds(gap) == Gap.COLON && Gap.count(gap) <= 2;
    }

    private boolean isHexadecimal(int token) {
        if (tokens.length(token) > 4) {
            return false;
        }
        for (int i = 0; i < tokens.length(token); i++) {
            if (Character.digit(tokens.charAt(token, i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
