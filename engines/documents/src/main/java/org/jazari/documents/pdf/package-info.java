/** PDF files cut into units. */
@NullMarked
package org.jazari.documents.pdf;

import org.jspecify.annotations.NullMarked;
