/** Weighted indices: the score, what it is made of, and what would change its side of the cut-off. */
@NullMarked
package org.jazari.assessment.index;

import org.jspecify.annotations.NullMarked;
