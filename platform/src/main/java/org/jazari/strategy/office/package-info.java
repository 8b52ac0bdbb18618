/** Where officers propose changes to the strategy and publishers accept them, having seen the difference. */
@NullMarked
package org.jazari.strategy.office;

import org.jspecify.annotations.NullMarked;
