package org.jazari.quantities;

/** Writes whole numbers in words, by other rules than those that read them. */
final class SpelledOut {
    private static final String[] FRENCH = {
        "zéro",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "dix-sept",
        "dix-huit",
        "dix-neuf"
    };
    private static final String[] FRENCH_TENS = {"", "", "vingt", "trente", "quarante", "cinquante", "soixante"};
    private static final String[] ENGLISH = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] ENGLISH_TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private SpelledOut() {}

    static String french(long number) {
        if (number < 20) {
            return FRENCH[(int) number];
        }
        if (number < 100) {
            return frenchTens((int) number);
        }
        if (number < 1_000) {
            String hundreds =
                    number < 200 ? "cent" : FRENCH[(int) (number / 100)] + (number % 100 == 0 ? " cents" : " cent");
            return hundreds + rest(number % 100);
        }
        if (number < 1_000_000) {
            String thousands = number < 2_000
                    ? "mille"
                    : french(number / 1_000).replace("cents", "cent").replace("vingts", "vingt") + " mille";
            return thousands + rest(number % 1_000);
        }
        return number < 1_000_000_000 ? large(number, 1_000_000, "million") : large(number, 1_000_000_000, "milliard");
    }

    private static String large(long number, long scale, String name) {
        long count = number / scale;
        return french(count) + " " + name + (count > 1 ? "s" : "") + rest(number % scale);
    }

    private static String rest(long rest) {
        return rest == 0 ? "" : " " + french(rest);
    }

    private static String frenchTens(int number) {
        if (number >= 80) {
            return number == 80 ? "quatre-vingts" : "quatre-vingt-" + FRENCH[number - 80];
        }
        if (number >= 70) {
            return number == 71 ? "soixante et onze" : "soixante-" + FRENCH[number - 60];
        }
        String ten = FRENCH_TENS[number / 10];
        return switch (number % 10) {
            case 0 -> ten;
            case 1 -> ten + " et un";
            default -> ten + "-" + FRENCH[number % 10];
        };
    }

    static String english(long number) {
        if (number < 20) {
            return ENGLISH[(int) number];
        }
        if (number < 100) {
            return ENGLISH_TENS[(int) (number / 10)] + (number % 10 == 0 ? "" : "-" + ENGLISH[(int) (number % 10)]);
        }
        if (number < 1_000) {
            return ENGLISH[(int) (number / 100)] + " hundred"
                    + (number % 100 == 0 ? "" : " and " + english(number % 100));
        }
        long scale = number < 1_000_000 ? 1_000 : number < 1_000_000_000 ? 1_000_000 : 1_000_000_000;
        String name = scale == 1_000 ? "thousand" : scale == 1_000_000 ? "million" : "billion";
        return english(number / scale) + " " + name + (number % scale == 0 ? "" : " " + english(number % scale));
    }
}
