package org.jazari.shield.rule;

/** Check digits over an array of digit values. */
final class CheckDigits {
    private CheckDigits() {}

    /** Luhn's formula (ISO/IEC 7812-1, annex B). */
    static boolean luhn(byte[] digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits[length - 1 - i];
            int doubled = (i & 1) == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** The remainder by 97 of a number that goes on with more digits. */
    static int mod97(int remainder, byte[] digits, int from, int to) {
        int rest = remainder;
        for (int i = from; i < to; i++) {
            rest = (rest * 10 + digits[i]) % 97;
        }
        return rest;
    }

    /** A Moroccan IBAN without its country: two check digits and the 24 digits of the RIB (ISO 13616; M is 22, A is 10). */
    static boolean moroccanIban(byte[] digits) {
        int rest = mod97(0, digits, 2, 26);
        rest = (rest * 10_000 + 2210) % 97;
        return mod97(rest, digits, 0, 2) == 1;
    }
}
