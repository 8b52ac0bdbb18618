/** Facts: what happened, written in the business transaction, handed in one order to projections and to the public ledger. */
@NamedInterface("facts")
@NullMarked
package org.jazari.kernel.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
