/**
 * Reads figures out of text: value, unit, kind, deadline or period, subject phrase and the exact characters that say so. The text is cut into tokens
 * (package {@code text}), words are looked up (package {@code lexicon}), then four layers of rules follow each other: numbers, times, measures,
 * figures. {@link org.jazari.quantities.Quantities} is the way in.
 */
@NullMarked
package org.jazari.quantities;

import org.jspecify.annotations.NullMarked;
