/** Proposals: a change shown as a difference, proposed, then accepted, rejected or withdrawn. */
@NullMarked
package org.jazari.strategy.office.change;

import org.jspecify.annotations.NullMarked;
