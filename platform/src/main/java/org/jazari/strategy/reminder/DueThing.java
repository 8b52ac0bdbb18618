package org.jazari.strategy.reminder;

import java.time.LocalDate;

/**
 * Something that somebody is to be reminded of today.
 *
 * @param thing {@code type/id} of an element, {@code finding/id} or {@code document/hash}
 * @param day the deadline, the day on which a value is expected, or the day since which something waits
 * @param owner the institution that answers for it; empty where the officers do
 * @param title how it is called where nothing better is known later
 */
record DueThing(Kind kind, String thing, LocalDate day, String owner, String title) {}
