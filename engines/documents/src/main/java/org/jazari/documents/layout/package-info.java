/** What the readers of the formats hand over: one text, and the units it is made of. */
@NullMarked
package org.jazari.documents.layout;

import org.jspecify.annotations.NullMarked;
