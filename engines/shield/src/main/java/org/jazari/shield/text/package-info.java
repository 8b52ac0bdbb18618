/** Text into tokens: one pass over the characters, folded for comparison, each token with its exact place in the text as it was written. */
@NullMarked
package org.jazari.shield.text;

import org.jspecify.annotations.NullMarked;
