/** Hourly weather and capacity factors: importers with strict checks, and profiles that the project models itself. */
@NullMarked
package org.jazari.energy.weather;

import org.jspecify.annotations.NullMarked;
