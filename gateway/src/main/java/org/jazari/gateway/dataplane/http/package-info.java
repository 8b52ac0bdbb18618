/** The door: HTTP in, HTTP out, streams in between. */
@NullMarked
package org.jazari.gateway.dataplane.http;

import org.jspecify.annotations.NullMarked;
