package org.jazari.shield;

import java.math.BigInteger;
import java.util.Random;

/** Identifiers at random, valid by the published rules and written here without the code under test. */
final class Identifiers {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final String[] OFFICES = {
        "A", "AB", "BE", "BH", "BK", "BJ", "C", "CD", "D", "EE", "F", "G", "H", "I", "JB", "K", "LC", "MC", "Q", "R",
        "T", "UA", "W", "Z"
    };
    private static final String[] BANKS = {
        "007", "011", "013", "021", "022", "050", "101", "127", "157", "164", "181", "190", "225", "230", "310", "350"
    };

    private final Random random;

    Identifiers(Random random) {
        this.random = random;
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    /** Bank, city, account, and the key that makes the whole a multiple of 97. */
    String rib() {
        String body = BANKS[random.nextInt(BANKS.length)] + digits(19);
        int key = 97 - new BigInteger(body + "00").mod(NINETY_SEVEN).intValue();
        return body + String.format(java.util.Locale.ROOT, "%02d", key);
    }

    /** With the check digits that ISO 13616 asks for. */
    String iban() {
        String rib = rib();
        int check = 98 - new BigInteger(rib + "221000").mod(NINETY_SEVEN).intValue();
        return "MA" + String.format(java.util.Locale.ROOT, "%02d", check) + rib;
    }

    String ice() {
        String body = "00" + (random.nextInt(8) + 1) + digits(6) + "0000".substring(random.nextInt(2)) + "";
        String head = (body + "0000").substring(0, 13);
        int rest = new BigInteger(head + "00").mod(NINETY_SEVEN).intValue();
        return head + String.format(java.util.Locale.ROOT, "%02d", rest == 0 ? 0 : 97 - rest);
    }

    /** The same with one digit changed: no check digits hold. */
    String damaged(String valid) {
        int at = valid.length() - 1 - random.nextInt(12);
        char changed = (char) ('0' + (valid.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return valid.substring(0, at) + changed + valid.substring(at + 1);
    }

    String cin() {
        return OFFICES[random.nextInt(OFFICES.length)] + digits(5 + random.nextInt(2));
    }

    String mobile() {
        return "0" + (6 + random.nextInt(2)) + digits(8);
    }

    String phone() {
        return "0" + (5 + random.nextInt(3)) + digits(8);
    }

    String card() {
        String body = "4" + digits(14);
        for (char last = '0'; last <= '9'; last++) {
            if (luhn(body + last)) {
                return body + last;
            }
        }
        throw new AssertionError("One of ten digits is right.");
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }
}
