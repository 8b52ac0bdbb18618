@NullMarked
package org.jazari.gateway.dataplane.http;

import org.jspecify.annotations.NullMarked;
