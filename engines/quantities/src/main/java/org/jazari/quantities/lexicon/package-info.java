/** The words of each language that rules look for, read from one file per language. */
@NullMarked
package org.jazari.quantities.lexicon;

import org.jspecify.annotations.NullMarked;
