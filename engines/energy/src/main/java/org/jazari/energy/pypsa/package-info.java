/** Reads network folders as PyPSA writes them; what cannot be honoured is refused by name. */
@NullMarked
package org.jazari.energy.pypsa;

import org.jspecify.annotations.NullMarked;
