@NullMarked
package org.jazari.ledger.witness;

import org.jspecify.annotations.NullMarked;
