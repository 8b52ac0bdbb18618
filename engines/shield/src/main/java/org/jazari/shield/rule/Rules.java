package org.jazari.shield.rule;

import java.util.List;
import org.jazari.shield.Finding;
import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/** All rules over the tokens of one text: each token is looked at once, and asks only the rules that it can trigger. */
public final class Rules {
    private static final int TURNS = Gap.AT | Gap.NEWLINE | Table.ALL_EDGES;

    private final Context context;
    private final Tokens tokens;
    private final Candidates candidates = new Candidates();
    private final AccountNumbers accounts;
    private final ForeignIbans ibans;
    private final Phones phones;
    private final IdentityNumbers identities;
    private final Plates plates;
    private final Emails emails;
    private final IpAddresses addresses;
    private final BirthDates births;
    private final Names names;

    private int phoneEnd = -1;
    private int plateEnd = -1;
    private int identityEnd = -1;
    private int addressEnd = -1;
    private int nameEnd = -1;
    /** The last word that leads to names. */
    private int lead = -Leads.REACH - 1;

    private Rules(Context context) {
        this.context = context;
        this.tokens = context.tokens;
        this.accounts = new AccountNumbers(context, candidates);
        this.ibans = new ForeignIbans(context, candidates);
        this.phones = new Phones(context, candidates);
        this.identities = new IdentityNumbers(context, candidates);
        this.plates = new Plates(context, candidates);
        this.emails = new Emails(context, candidates);
        this.addresses = new IpAddresses(context, candidates);
        this.births = new BirthDates(context, candidates);
        this.names = new Names(context, candidates);
    }

    public static List<Finding> find(Context context) {
        Rules rules = new Rules(context);
        for (int token = 0; token < rules.tokens.size(); token++) {
            int gap = rules.tokens.gap(token);
            if (Gap.has(gap, TURNS)) {
                context.table.turn(token, gap);
                if (Gap.has(gap, Gap.AT)) {
                    rules.emails.at(token);
                }
            }
            if (rules.tokens.isNumber(token)) {
                rules.number(token);
            } else {
                rules.word(token);
            }
        }
        return rules.candidates.resolve();
    }

    private void number(int token) {
        context.table.number();
        accounts.at(token);
        if (token > plateEnd) {
            plateEnd = Math.max(plateEnd, plates.at(token));
        }
        if (token > phoneEnd && token > plateEnd) {
            phoneEnd = Math.max(phoneEnd, phones.at(token));
        }
        if (token > addressEnd) {
            addressEnd = Math.max(addressEnd, Math.max(addresses.four(token), addresses.six(token)));
        }
        if ((context.table.column() & Sense.BIRTH) != 0) {
            births.inCell(token);
        }
        if (token > identityEnd && token > phoneEnd && token > plateEnd) {
            identityEnd = Math.max(identityEnd, identities.digits(token));
        }
    }

    private void word(int token) {
        int length = tokens.length(token);
        int next = token + 1;
        boolean numberNext = next < tokens.size() && tokens.isNumber(next);
        if (length == 1 && numberNext && token > plateEnd) {
            plateEnd = Math.max(plateEnd, plates.letterFirst(token));
        }
        if (length <= 4 && !tokens.is(token, Tokens.ARABIC)) {
            if (numberNext && Gap.isEmpty(tokens.gap(next)) && accounts.isLookalike(token)) {
                accounts.at(token);
                if (token > phoneEnd && context.isLookalike(token)) {
                    phoneEnd = Math.max(phoneEnd, phones.at(token));
                }
            }
            if (numberNext && length <= 3 && token > phoneEnd && token > plateEnd) {
                identities.letters(token);
            }
            if (numberNext && length <= 2) {
                plates.temporary(token);
                ibans.at(token);
            }
            if (token > addressEnd && next < tokens.size() && (Gap.has(tokens.gap(next), Gap.COLON) || numberNext)) {
                addressEnd = Math.max(addressEnd, addresses.six(token));
            }
        }
        int meaning = tokens.meaning(token);
        if ((meaning & Sense.BIRTH) != 0) {
            births.after(token);
        }
        if ((meaning & Sense.AT_SIGN) != 0) {
            emails.spelled(token);
        }
        if ((meaning & Leads.SENSES) != 0) {
            lead = token;
        }
        if ((meaning & Table.HEADS) != 0) {
            context.table.word(meaning);
        }
        if (token > nameEnd && (meaning & Sense.NEVER_NAME) == 0 && mayBeginName(token, meaning)) {
            nameEnd = Math.max(nameEnd, names.at(token));
        }
    }

    private boolean mayBeginName(int token, int meaning) {
        return (meaning & (Sense.NAME | Sense.PARTICLE)) != 0
                || token - lead <= Leads.REACH
                || token - nameEnd <= 2
                || (context.table.column() & (Sense.NAME_LABEL | Sense.ROLE)) != 0
                || names.isCapitalsBeforeName(token);
    }
}
