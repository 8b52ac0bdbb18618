package org.jazari.shield.rule;

import java.util.Set;
import org.jazari.shield.PersonalData;
import org.jazari.shield.Reason;
import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/** E-mail addresses (RFC 5321's usual part), also with text of another script glued to them, and with the sign spelled: nom [at] domaine [dot] ma. */
final class Emails {
    private static final int LONGEST = 40;
    /** The ends of addresses that are spelled most. */
    private static final Set<String> DOMAINS = Set.of(
            "ma", "com", "fr", "org", "net", "gov", "edu", "info", "eu", "es", "de", "be", "it", "uk", "ca", "io",
            "me");

    private static final int IN_LOCAL = Gap.DOT | Gap.HYPHEN | Gap.UNDERSCORE | Gap.PLUS;

    private final Tokens tokens;
    private final Candidates candidates;

    Emails(Context context, Candidates candidates) {
        this.tokens = context.tokens;
        this.candidates = candidates;
    }

    /** A token before which the sign stands. */
    void at(int domain) {
        int gap = tokens.gap(domain);
        if (domain == 0 || !Gap.only(gap, Gap.AT | Gap.SPACE) || Gap.count(gap) > 3 || (gap & Gap.AT) == 0) {
            return;
        }
        propose(domain - 1, domain, 1);
    }

    /** The sign spelled as a word. */
    void spelled(int sign) {
        if (sign == 0 || sign + 1 >= tokens.size()) {
            return;
        }
        int before = tokens.gap(sign);
        int after = tokens.gap(sign + 1);
        int allowed = Gap.SPACE | Gap.OPEN | Gap.CLOSE | Gap.HYPHEN | Gap.UNDERSCORE;
        boolean closed = Gap.has(before, Gap.OPEN) && Gap.has(after, Gap.CLOSE);
        boolean spelledDot = sign + 3 < tokens.size()
                && tokens.means(sign + 2, Sense.DOT_SIGN)
                && DOMAINS.contains(tokens.word(sign + 3));
        if (Gap.only(before, allowed) && Gap.only(after, allowed) && (closed || spelledDot || isProvider(sign + 1))) {
            propose(sign - 1, sign + 1, 2);
        }
    }

    private boolean isProvider(int token) {
        for (String provider : new String[] {"gmail", "hotmail", "outlook", "yahoo", "menara", "live", "icloud"}) {
            if (tokens.isWord(token, provider)) {
                return true;
            }
        }
        return false;
    }

    private void propose(int localEnd, int domain, int least) {
        int last = domain;
        int labels = 1;
        while (last + 1 < tokens.size() && last - domain < LONGEST) {
            int next = last + 1;
            int gap = tokens.gap(next);
            if (least == 2 && tokens.means(next, Sense.DOT_SIGN) && next + 1 < tokens.size()) {
                last = next + 1;
                labels++;
            } else if (Gap.isEmpty(gap) && isSameScript(domain, next)) {
                last = next;
            } else if (Gap.count(gap) == 1 && Gap.only(gap, Gap.DOT | Gap.HYPHEN)) {
                last = next;
                labels += Gap.has(gap, Gap.DOT) ? 1 : 0;
            } else {
                break;
            }
        }
        while (last > domain && labels > 1 && (tokens.isNumber(last) || !isSameScript(domain, last))) {
            labels -= Gap.has(tokens.gap(last), Gap.DOT) ? 1 : 0;
            last--;
        }
        if (labels < 2 || tokens.length(last) < 2) {
            return;
        }
        int first = localEnd;
        while (first > 0 && localEnd - first < LONGEST) {
            int gap = tokens.gap(first);
            boolean same = isSameScript(localEnd, first - 1);
            if (same && (Gap.isEmpty(gap) || (Gap.count(gap) == 1 && Gap.only(gap, IN_LOCAL)))) {
                first--;
            } else if (least == 2 && first > 1 && tokens.means(first - 1, Sense.DOT_SIGN)) {
                first -= 2; // jean dot dupont at gmail dot com
            } else {
                break;
            }
        }
        candidates.add(tokens.start(first), tokens.end(last), PersonalData.EMAIL, Reason.SHAPE);
    }

    private boolean isSameScript(int one, int other) {
        return tokens.isNumber(one)
                || tokens.isNumber(other)
                || tokens.is(one, Tokens.ARABIC) == tokens.is(other, Tokens.ARABIC);
    }
}
