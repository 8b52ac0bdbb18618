package org.jazari.quantities.claim;

/** How far two spellings are from each other. */
final class Spelling {
    private static final int LEAST_CONSONANTS = 4;

    private Spelling() {}

    /** True where at most a number of letters are put in, left out or changed, which is less than a third of the shorter word. */
    static boolean isNear(String one, String two, int most) {
        int shorter = Math.min(one.length(), two.length());
        int allowed = Math.min(most, shorter / 3);
        return Math.abs(one.length() - two.length()) <= allowed && distance(one, two) <= allowed;
    }

    /** Both are read with the same consonants: "Soltanor" and "Soultaneur". */
    static boolean soundAlike(String one, String two) {
        String first = consonants(one);
        return first.length() >= LEAST_CONSONANTS && first.equals(consonants(two));
    }

    private static String consonants(String word) {
        return word.replace("qu", "k")
                .replace("ph", "f")
                .replace("ck", "k")
                .replace('c', 'k')
                .replace('z', 's')
                .replaceAll("[aeiouyh]", "")
                .replaceAll("(.)\\1", "$1");
    }

    /** Levenshtein's distance. */
    static int distance(String one, String two) {
        int[] row = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int above = row[j];
                int change = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[two.length()];
    }
}
