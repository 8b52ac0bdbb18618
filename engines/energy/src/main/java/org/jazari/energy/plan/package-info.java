/** Certified plans: made, written as a folder that needs nothing else, and verified without a solver. */
@NullMarked
package org.jazari.energy.plan;

import org.jspecify.annotations.NullMarked;
