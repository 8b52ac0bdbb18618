@NullMarked
package org.jazari.quantities;

import org.jspecify.annotations.NullMarked;
