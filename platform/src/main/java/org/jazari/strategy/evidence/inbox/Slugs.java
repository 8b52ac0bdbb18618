package org.jazari.strategy.evidence.inbox;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategyfile.ElementType;

/** Makes identifiers of the strategy out of names. */
final class Slugs {
    private static final int LONGEST = 56;

    private Slugs() {}

    /** An identifier that no commitment of the strategy has. */
    static String free(String name, Snapshot strategy) {
        return free(of(name, "promise"), id -> strategy.has(new ElementRef(ElementType.COMMITMENT, id)));
    }

    /** The first of {@code base}, {@code base-2}, {@code base-3} ... that is not taken. */
    static String free(String base, Predicate<String> taken) {
        String id = base;
        for (int n = 2; taken.test(id); n++) {
            id = base + "-" + n;
        }
        return id;
    }

    /**
     * Lower-case ASCII letters, digits and single hyphens.
     *
     * @param otherwise what stands for a name without any Latin letter or digit
     */
    static String of(String name, String otherwise) {
        String slug = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Mn}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST);
        String id = cut.replaceAll("^-+|-+$", "");
        return id.isEmpty() ? otherwise : id;
    }
}
