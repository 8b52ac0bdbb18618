/** Which upstreams a request may go to, and which of them it goes to. */
@NullMarked
package org.jazari.gateway.dataplane.routing;

import org.jspecify.annotations.NullMarked;
