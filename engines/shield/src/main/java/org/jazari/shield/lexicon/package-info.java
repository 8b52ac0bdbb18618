/** What words mean to the shield: labels, titles, names. */
@NullMarked
package org.jazari.shield.lexicon;

import org.jspecify.annotations.NullMarked;
