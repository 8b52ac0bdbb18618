@NullMarked
package org.jazari.gateway.dataplane.json;

import org.jspecify.annotations.NullMarked;
