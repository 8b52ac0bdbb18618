@NullMarked
package org.jazari.gateway.dataplane.budget;

import org.jspecify.annotations.NullMarked;
