/** A file that is written through memory: what has been appended outlives the process at once. */
@NullMarked
package org.jazari.gateway.dataplane.journal;

import org.jspecify.annotations.NullMarked;
