/** Strict JSON as places in its bytes, so that only what must change is changed. */
@NullMarked
package org.jazari.gateway.dataplane.json;

import org.jspecify.annotations.NullMarked;
