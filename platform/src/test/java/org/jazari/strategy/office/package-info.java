@NullMarked
package org.jazari.strategy.office;

import org.jspecify.annotations.NullMarked;
