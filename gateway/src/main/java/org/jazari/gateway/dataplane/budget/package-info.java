/** Amounts drawn from accounts: held before a call, settled after it, never beyond the limit. */
@NullMarked
package org.jazari.gateway.dataplane.budget;

import org.jspecify.annotations.NullMarked;
