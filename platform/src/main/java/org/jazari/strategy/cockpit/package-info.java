/** What a delivery unit looks at on Monday morning: targets by risk, evidence that is late, deadlines, owners, what waits for a decision. */
@NullMarked
package org.jazari.strategy.cockpit;

import org.jspecify.annotations.NullMarked;
