@NullMarked
package org.jazari.gateway.dataplane;

import org.jspecify.annotations.NullMarked;
