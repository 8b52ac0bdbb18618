/** Recording, replacing and withdrawing values of indicators, by form and by API. */
@NullMarked
package org.jazari.strategy.office.observation;

import org.jspecify.annotations.NullMarked;
