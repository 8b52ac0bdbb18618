/** French verbs in all the forms that reports and press use, by what they say of a figure. */
@NullMarked
package org.jazari.quantities.verb;

import org.jspecify.annotations.NullMarked;
