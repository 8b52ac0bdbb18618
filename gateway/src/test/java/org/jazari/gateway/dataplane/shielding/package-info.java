@NullMarked
package org.jazari.gateway.dataplane.shielding;

import org.jspecify.annotations.NullMarked;
