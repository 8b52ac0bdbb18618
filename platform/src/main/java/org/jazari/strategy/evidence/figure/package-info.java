/** Accepted figures, public, each with its provenance down to the characters. */
@NullMarked
package org.jazari.strategy.evidence.figure;

import org.jspecify.annotations.NullMarked;
