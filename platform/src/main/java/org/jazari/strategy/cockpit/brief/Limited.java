package org.jazari.strategy.cockpit.brief;

import java.util.List;

/**
 * The first of a list that may be long.
 *
 * @param total how many there are with those that are left out
 */
public record Limited<T>(List<T> shown, long total) {
    public Limited {
        shown = List.copyOf(shown);
    }

    static <T> Limited<T> of(List<T> all, int most) {
        return new Limited<>(all.subList(0, Math.min(most, all.size())), all.size());
    }

    public boolean isEmpty() {
        return shown.isEmpty();
    }

    public long leftOut() {
        return total - shown.size();
    }
}
