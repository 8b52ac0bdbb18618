/** Personal data in requests and responses: where texts stand, what becomes of them. */
@NullMarked
package org.jazari.gateway.dataplane.shielding;

import org.jspecify.annotations.NullMarked;
