@NullMarked
package org.jazari.gateway.dataplane.bench;

import org.jspecify.annotations.NullMarked;
