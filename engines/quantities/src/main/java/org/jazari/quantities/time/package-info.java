/** Dates, periods and deadlines. */
@NullMarked
package org.jazari.quantities.time;

import org.jspecify.annotations.NullMarked;
