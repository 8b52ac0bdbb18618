/** What the gateway goes by: one immutable snapshot, read whole or not at all. */
@NullMarked
package org.jazari.gateway.dataplane.configuration;

import org.jspecify.annotations.NullMarked;
