/** Everything that the observatory shows, as JSON and CSV. */
@NullMarked
package org.jazari.strategy.api;

import org.jspecify.annotations.NullMarked;
