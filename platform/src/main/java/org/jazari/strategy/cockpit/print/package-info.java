/** Pages made into PDF: fonts, charts, text that can be searched, structure for screen readers. Nothing is fetched for it. */
@NullMarked
package org.jazari.strategy.cockpit.print;

import org.jspecify.annotations.NullMarked;
