@NullMarked
package org.jazari.kernel.identity;

import org.jspecify.annotations.NullMarked;
