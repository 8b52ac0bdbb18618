@NullMarked
package org.jazari.gateway.dataplane.audit;

import org.jspecify.annotations.NullMarked;
