/** Registers of other countries, imported from their files, and what can be found in them. */
@NullMarked
package org.jazari.trust.elsewhere;

import org.jspecify.annotations.NullMarked;
