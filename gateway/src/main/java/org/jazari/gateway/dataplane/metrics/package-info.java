/** What the gateway counts, for Prometheus. */
@NullMarked
package org.jazari.gateway.dataplane.metrics;

import org.jspecify.annotations.NullMarked;
