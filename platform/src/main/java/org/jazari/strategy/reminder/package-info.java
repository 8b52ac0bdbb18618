/** Reminders: evidence that is late, deadlines that come, contradictions and figures that wait; in an inbox and, where mail is set up, by mail. */
@NullMarked
package org.jazari.strategy.reminder;

import org.jspecify.annotations.NullMarked;
