/** Characters cleaned: what cannot be seen is taken out, what deceives is remarked. */
@NullMarked
package org.jazari.documents.hygiene;

import org.jspecify.annotations.NullMarked;
