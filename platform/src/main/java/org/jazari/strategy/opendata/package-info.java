/** What the observatory shows, in the formats of official statistics: JSON-stat, SDMX-JSON, SDMX-ML, Atom and DCAT. */
@NullMarked
package org.jazari.strategy.opendata;

import org.jspecify.annotations.NullMarked;
