/** What all of the energy engine shares: refusals with place, reason and remedy. */
@NullMarked
package org.jazari.energy;

import org.jspecify.annotations.NullMarked;
