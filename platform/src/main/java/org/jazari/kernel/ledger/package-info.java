/** The public record of facts: a Merkle log beside the database, its keys and witnesses, and the pages and files that show it. */
@NamedInterface("ledger")
@NullMarked
package org.jazari.kernel.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
