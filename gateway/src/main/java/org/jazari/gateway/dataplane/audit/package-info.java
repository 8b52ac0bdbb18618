/** One leaf for each decision, through a bounded queue into a Merkle log. */
@NullMarked
package org.jazari.gateway.dataplane.audit;

import org.jspecify.annotations.NullMarked;
