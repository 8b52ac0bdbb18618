/** Units told apart: the document's own, and the furniture of its page. Each rule is one class; the words they know are in {@code labels.txt}. */
@NullMarked
package org.jazari.documents.furniture;

import org.jspecify.annotations.NullMarked;
