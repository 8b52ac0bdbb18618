/** Figures that wait for an officer's decision, and what each decision sets in motion. */
@NullMarked
package org.jazari.strategy.evidence.inbox;

import org.jspecify.annotations.NullMarked;
