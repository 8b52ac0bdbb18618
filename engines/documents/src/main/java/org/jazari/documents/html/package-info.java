/** HTML pages cut into units. */
@NullMarked
package org.jazari.documents.html;

import org.jspecify.annotations.NullMarked;
