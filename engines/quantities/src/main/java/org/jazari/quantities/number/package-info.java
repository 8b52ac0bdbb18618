/** Numbers written in digits or words. */
@NullMarked
package org.jazari.quantities.number;

import org.jspecify.annotations.NullMarked;
