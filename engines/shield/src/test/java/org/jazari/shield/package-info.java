@NullMarked
package org.jazari.shield;

import org.jspecify.annotations.NullMarked;
