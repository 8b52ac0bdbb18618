/** The delivery unit's weekly brief: what changed in a week and where the promises stood at its end, as a page and as a PDF. */
@NullMarked
package org.jazari.strategy.cockpit.brief;

import org.jspecify.annotations.NullMarked;
