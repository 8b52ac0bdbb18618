/** Two dates beside each other: what was known then and is known now, and what became of each promise between. */
@NullMarked
package org.jazari.strategy.compare;

import org.jspecify.annotations.NullMarked;
