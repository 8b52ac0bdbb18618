/** Working days, legal clocks and their deadlines: pure code, which knows neither the platform nor today. */
@NullMarked
package org.jazari.trust.clock;

import org.jspecify.annotations.NullMarked;
