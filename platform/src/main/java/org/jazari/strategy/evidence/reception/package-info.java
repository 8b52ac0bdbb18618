/** How documents come in: from forms, from programs, one by one, in archives and pasted. */
@NullMarked
package org.jazari.strategy.evidence.reception;

import org.jspecify.annotations.NullMarked;
