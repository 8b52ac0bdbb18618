/** Bytes recognised and decoded: which format they are in, and which characters they mean. */
@NullMarked
package org.jazari.documents.encoding;

import org.jspecify.annotations.NullMarked;
