@NullMarked
package org.jazari.strategy.office.observation;

import org.jspecify.annotations.NullMarked;
