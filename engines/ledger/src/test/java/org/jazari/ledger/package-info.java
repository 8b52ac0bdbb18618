@NullMarked
package org.jazari.ledger;

import org.jspecify.annotations.NullMarked;
