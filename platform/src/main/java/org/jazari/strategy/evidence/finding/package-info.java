/** Contradictions between documents and within them, side by side, and what people decided about each. */
@NullMarked
package org.jazari.strategy.evidence.finding;

import org.jspecify.annotations.NullMarked;
