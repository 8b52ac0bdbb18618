/** The public pages: what was promised, where it stands, what changed. */
@NullMarked
package org.jazari.strategy.observatory;

import org.jspecify.annotations.NullMarked;
