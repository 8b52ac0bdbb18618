/** What documents claim, compared: values, sums, lists, places and names. */
@NullMarked
package org.jazari.quantities.claim;

import org.jspecify.annotations.NullMarked;
