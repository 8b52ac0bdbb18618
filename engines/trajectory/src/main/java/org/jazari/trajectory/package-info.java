/** The required path to a dated target, a forecast with intervals from few observations, and the probability of reaching the target. */
@NullMarked
package org.jazari.trajectory;

import org.jspecify.annotations.NullMarked;
