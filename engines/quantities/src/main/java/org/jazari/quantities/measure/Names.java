package org.jazari.quantities.measure;

import static org.jazari.quantities.lexicon.WordClass.CURRENCY;
import static org.jazari.quantities.lexicon.WordClass.JOIN;
import static org.jazari.quantities.lexicon.WordClass.OF;
import static org.jazari.quantities.lexicon.WordClass.REFERENCE;
import static org.jazari.quantities.lexicon.WordClass.UNIT;

import java.math.BigDecimal;
import java.util.Set;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.number.NumberMatch;
import org.jazari.quantities.number.NumberMatch.Form;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;

/** Numbers that name a thing rather than measure it: laws, phases, telephones, versions, items of a list, footnotes. */
final class Names {
    private static final Set<String> AUXILIARIES = Set.of("a", "ont", "avait", "avaient", "ete", "avoir");

    /** Names of products that begin with a small letter. */
    private static final Set<String> MIXED = Set.of("iphone", "ipad", "macos", "ios", "imac", "ebay");

    private final Lookup words;
    private final Sentence sentence;
    private final boolean[] masked;

    Names(Lookup words) {
        this.words = words;
        this.sentence = words.sentence();
        this.masked = new boolean[sentence.size()];
        maskChains();
    }

    /** True where a number is a name or a part of one. */
    boolean contains(NumberMatch number) {
        if (masked[number.from()]) {
            return true;
        }
        Token first = sentence.token(number.from());
        if (number.form() == Form.WORDS || number.form() == Form.ARTICLE) {
            return false;
        }
        boolean part = number.from() > 1
                && first.joined()
                && sentence.token(number.from() - 1).is(".")
                && sentence.token(number.from() - 1).joined()
                && sentence.token(number.from() - 2).isWord(); // "Digital X.0"
        if (part) {
            return true;
        }
        boolean measured = words.is(number.to(), UNIT) || words.is(number.to(), CURRENCY);
        return !measured
                && (isReference(number)
                        || isItemNumber(number)
                        || isFootnote(number)
                        || isNumbered(number)
                        || isPostalCode(number)
                        || isHyphenated(number)
                        || isModel(number, first)
                        || isVersion(number));
    }

    private boolean isReference(NumberMatch number) {
        int before = number.from();
        if (before > 2 && sentence.token(before - 1).is(":") && words.is(before - 3, OF)) {
            return false; // "Écoles de code : 6"
        }
        while (before > 0
                && (sentence.token(before - 1).is("°")
                        || sentence.token(before - 1).is(".")
                        || (sentence.token(before - 1).is(":") && !isFollowedByNoun(number)))) {
            before--;
        }
        boolean serial = number.from() > 0 && sentence.token(number.from() - 1).is("°");
        return number.form() == Form.DIGITS
                && (refers(before) || refers(number.from()))
                && (serial || isSmall(number) || isUngrouped(number));
    }

    /** A word of reference ends here which is no participle: "classe 5", but "en a classé 500". */
    private boolean refers(int end) {
        Entry reference = words.findBefore(end, REFERENCE);
        int start = reference == null ? 0 : end - reference.words().size();
        boolean participle =
                start > 0 && AUXILIARIES.contains(sentence.token(start - 1).folded());
        return reference != null && !participle;
    }

    /** "Première étape : 40 tribunaux" counts; "tél. : 40" names. */
    private boolean isFollowedByNoun(NumberMatch number) {
        return number.to() < sentence.size() && sentence.token(number.to()).isWord();
    }

    /** "Boîte postale 1208": what counts thousands has a separator, a scale or a noun of many. */
    private boolean isUngrouped(NumberMatch number) {
        String digits = sentence.token(number.from()).folded();
        boolean noun = number.to() < sentence.size()
                && sentence.token(number.to()).isWord()
                && sentence.token(number.to()).folded().endsWith("s");
        return number.to() == number.from() + 1
                && digits.length() >= 4
                && digits.chars().allMatch(Character::isDigit)
                && !noun;
    }

    private static boolean isSmall(NumberMatch number) {
        return number.value().compareTo(BigDecimal.valueOf(1000)) < 0 && !number.isScaled();
    }

    /** "1." or "2)" at the start of a line. */
    private boolean isItemNumber(NumberMatch number) {
        boolean opens =
                number.from() == 0 || (number.from() == 1 && sentence.token(0).is("("));
        if (!opens || !isSmall(number) || number.to() >= sentence.size()) {
            return false;
        }
        Token next = sentence.token(number.to());
        boolean closes = next.joined() && (next.is(".") || next.is(")"));
        boolean section = sentence.token(number.from()).folded().indexOf('.') >= 0 && next.capital();
        return closes || section || next.is("-");
    }

    /** "Action 3.1 : certifier", "Objectif 2 – former": a noun and its number head a line. */
    private boolean isNumbered(NumberMatch number) {
        int end = number.to();
        boolean head = number.from() <= 2
                && number.from() > 0
                && sentence.token(number.from() - 1).isWord();
        boolean closes = end + 1 < sentence.size()
                && (sentence.token(end).is(":")
                        || sentence.token(end).is("-")
                        || sentence.token(end).is("."));
        boolean singular = head && !sentence.token(number.from() - 1).folded().endsWith("s");
        return singular
                && closes
                && isSmall(number)
                && sentence.token(number.from() - 1).capital();
    }

    private boolean isFootnote(NumberMatch number) {
        return number.from() > 0
                && sentence.token(number.from() - 1).is("[")
                && number.to() < sentence.size()
                && sentence.token(number.to()).is("]");
    }

    /** "Gen Z 212", "5G", "4K": a number after a name, or joined to a letter that is no unit. */
    private boolean isModel(NumberMatch number, Token first) {
        boolean last = number.to() >= sentence.size();
        Token next = sentence.token(last ? number.to() - 1 : number.to());
        boolean joinedLetter = !last && next.isWord() && next.joined() && number.form() == Form.DIGITS;
        boolean afterName = number.from() > 1
                && sentence.token(number.from() - 1).isWord()
                && isNamed(number.from() - 1)
                && !first.joined()
                && !isEnumerated(number)
                && isSmall(number)
                && (last || !next.isWord() || isNoNoun(number.to()))
                && number.form() == Form.DIGITS;
        return joinedLetter || afterName;
    }

    /** A capital at its head, or within: iPhone. */
    private boolean isNamed(int at) {
        Token token = sentence.token(at);
        return token.capital() || MIXED.contains(token.folded());
    }

    /** "Windows 11 et", "iPhone 13 tirent": nothing is counted. */
    private boolean isNoNoun(int at) {
        String word = sentence.token(at).folded();
        return words.is(at, OF) || words.is(at, JOIN) || (word.length() > 5 && word.endsWith("ent"));
    }

    /** "Rabat 2.340, Fès 1.180 et Agadir 960": an item of a list whose other items are numbers too. */
    private boolean isEnumerated(NumberMatch number) {
        int name = number.from() - 1;
        Token join = sentence.token(name - 1);
        boolean joined = join.is(",") || join.is("et");
        return joined && name > 1 && sentence.token(name - 2).isNumeral();
    }

    /** "(BP 1208, 10000 Rabat)": five digits without separator before a town. */
    private boolean isPostalCode(NumberMatch number) {
        String digits = sentence.token(number.from()).folded();
        return number.to() == number.from() + 1
                && digits.length() == 5
                && digits.chars().allMatch(Character::isDigit)
                && number.from() > 0
                && number.to() < sentence.size()
                && sentence.token(number.to()).isWord()
                && sentence.token(number.to()).capital();
    }

    /** "Covid-19", "rue du 11-Novembre": joined to a name by a dash. */
    private boolean isHyphenated(NumberMatch number) {
        boolean before = number.from() > 1
                && sentence.token(number.from()).joined()
                && sentence.token(number.from() - 1).is("-")
                && sentence.token(number.from() - 1).joined()
                && sentence.token(number.from() - 2).isWord();
        boolean after = number.to() + 1 < sentence.size()
                && sentence.token(number.to()).is("-")
                && sentence.token(number.to()).joined()
                && sentence.token(number.to() + 1).joined()
                && sentence.token(number.to() + 1).capital();
        return number.form() == Form.DIGITS && (before || after);
    }

    /** "Industrie 4.0". */
    private boolean isVersion(NumberMatch number) {
        String digits = sentence.token(number.from()).folded();
        return digits.length() <= 4
                && digits.endsWith(".0")
                && number.from() > 0
                && sentence.token(number.from() - 1).isWord();
    }

    /** Telephones and law numbers: numerals in a row with a leading zero or joined by dashes, slashes or points. */
    private void maskChains() {
        int known = 0;
        for (int at = 0; at < sentence.size(); at++) {
            if (!sentence.token(at).isNumeral() || masked[at]) {
                continue;
            }
            boolean plus = at > 0
                    && sentence.token(at - 1).is("+")
                    && sentence.token(at).joined();
            int end = at < known && !plus ? known : chainEnd(at, plus); // part of a chain that was followed to its end
            known = Math.max(known, end);
            boolean leadingZero = isLeadingZero(sentence.token(at)) || (plus && end > at + 1);
            boolean law = end > at + 1 && (words.findBefore(at, REFERENCE) != null || isAct(at));
            boolean dashes = end > at + 3 || (end == at + 3 && isLeadingZero(sentence.token(at + 2)));
            if ((leadingZero && end >= at) || law || (dashes && joinedThroughout(at, end))) {
                mask(at, Math.max(end, at + 1));
            }
        }
    }

    /** "(UE) 2024/1689", "L. 6121-1", "11-Novembre": numerals that bear a name's letters. */
    private boolean isAct(int at) {
        if (at < 2) {
            return false;
        }
        Token before = sentence.token(at - 1);
        boolean letter = before.is(".")
                && sentence.token(at - 2).capital()
                && sentence.token(at - 2).folded().length() == 1;
        boolean union = before.is(")") && sentence.token(at - 2).capital();
        return letter || union || isType(at);
    }

    /** "ATR 72-600": two numerals joined by a dash after an abbreviation, which are no years. */
    private boolean isType(int at) {
        Token before = sentence.token(at - 1);
        boolean abbreviation =
                before.isWord() && before.capital() && before.folded().length() <= 4;
        return abbreviation
                && at + 1 < sentence.size()
                && sentence.token(at + 1).is("-")
                && sentence.token(at).folded().length() < 4;
    }

    private int chainEnd(int at, boolean telephone) {
        int end = at + 1;
        while (end < sentence.size()) {
            Token token = sentence.token(end);
            boolean link = (token.is("-") || token.is("/") || token.is(".")) && token.joined();
            int next = link ? end + 1 : end;
            boolean numeral = next < sentence.size()
                    && sentence.token(next).isNumeral()
                    && (link ? sentence.token(next).joined() : isPhoneGroup(sentence.token(next), telephone));
            if (!numeral) {
                break;
            }
            end = next + 1;
        }
        return end;
    }

    private boolean joinedThroughout(int at, int end) {
        for (int i = at + 1; i < end; i++) {
            if (!sentence.token(i).joined()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPhoneGroup(Token token, boolean telephone) {
        int digits = token.folded().length();
        return digits == 2 || (telephone && digits <= 4);
    }

    private static boolean isLeadingZero(Token token) {
        String digits = token.folded();
        return digits.length() > 1
                && digits.charAt(0) == '0'
                && Character.isDigit(digits.charAt(1))
                && !digits.chars().allMatch(c -> c == '0');
    }

    private void mask(int from, int to) {
        for (int at = from; at < to; at++) {
            masked[at] = true;
        }
    }
}
