package org.jazari.trust.dossier;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of systems in addresses: what a name says in Latin letters, and five random characters. */
public final class SystemIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 40;
    private static final int RANDOM_CHARACTERS = 5;

    private SystemIds() {}

    /** A new id. */
    public static String next(String name) {
        String latin = OTHERS.matcher(MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
        String words = latin.substring(0, Math.min(LONGEST, latin.length()));
        StringBuilder id = new StringBuilder(words.isEmpty() ? "s" : words).append('-');
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            id.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return id.toString();
    }
}
