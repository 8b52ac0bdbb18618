@NullMarked
package org.jazari.strategy.office.change;

import org.jspecify.annotations.NullMarked;
