package org.jazari.trajectory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commitment that has dates and no figure: something that is there or not.
 *
 * @param id tells it from the other commitments
 * @param announced the day on which it was first promised
 * @param dues what was said about its due date, at least once; the earliest said is the promise, later ones revise it
 * @param delivered the day on which it was delivered; null while it is open, or nothing shows otherwise
 * @param evidence days on which something was heard of it, delivered or not
 */
public record DatedPromise(
        String id,
        LocalDate announced,
        List<Due> dues,
        @Nullable LocalDate delivered,
        List<LocalDate> evidence) {
    /** A due date as said on a day: the last day on which delivery is in time. */
    public record Due(LocalDate saidOn, LocalDate due) {}

    public DatedPromise {
        dues = dues.stream().sorted(Comparator.comparing(Due::saidOn)).toList();
        evidence = evidence.stream().sorted().toList();
        if (dues.isEmpty()) {
            throw new IllegalArgumentException(id + " has no due date");
        }
        if (!dues.getFirst().due().isAfter(announced)) {
            throw new IllegalArgumentException(
                    id + " is due on " + dues.getFirst().due() + ", not after it was announced, " + announced);
        }
        for (int i = 0; i < dues.size(); i++) {
            LocalDate before = i == 0 ? announced : dues.get(i - 1).saidOn();
            boolean inOrder = i == 0
                    ? !dues.get(i).saidOn().isBefore(before)
                    : dues.get(i).saidOn().isAfter(before);
            if (!inOrder) {
                throw new IllegalArgumentException(
                        id + ": a due date was said on " + dues.get(i).saidOn() + ", not after " + before);
            }
        }
    }

    /** A commitment of which nothing but its due date is known. */
    public static DatedPromise of(String id, LocalDate announced, LocalDate due) {
        return new DatedPromise(id, announced, List.of(new Due(announced, due)), null, List.of());
    }

    /** The due date that was promised first: the yardstick, which revising does not move. */
    public LocalDate due() {
        return dues.getFirst().due();
    }

    /** The due date as last revised by a day. */
    public LocalDate dueAsSaidBy(LocalDate day) {
        LocalDate latest = due();
        for (Due revision : dues) {
            if (!revision.saidOn().isAfter(day)) {
                latest = revision.due();
            }
        }
        return latest;
    }

    /** Whether it was delivered by a day. */
    boolean deliveredBy(LocalDate day) {
        return delivered != null && !delivered.isAfter(day);
    }
}
