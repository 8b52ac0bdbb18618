/** What a measure says in its sentence: kind, deadline, period, subject. */
@NullMarked
package org.jazari.quantities.figure;

import org.jspecify.annotations.NullMarked;
