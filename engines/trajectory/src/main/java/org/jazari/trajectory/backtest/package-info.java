/** How well forecasts would have done on series whose future is known, beside the usual peers. */
@NullMarked
package org.jazari.trajectory.backtest;

import org.jspecify.annotations.NullMarked;
