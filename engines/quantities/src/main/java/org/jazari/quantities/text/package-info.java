/** Text cut into sentences and tokens, with folded spelling; offsets always point into the text as given. */
@NullMarked
package org.jazari.quantities.text;

import org.jspecify.annotations.NullMarked;
