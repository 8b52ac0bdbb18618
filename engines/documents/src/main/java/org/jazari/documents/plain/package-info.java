/** Plain text cut into units. */
@NullMarked
package org.jazari.documents.plain;

import org.jspecify.annotations.NullMarked;
