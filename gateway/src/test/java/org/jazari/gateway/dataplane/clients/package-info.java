@NullMarked
package org.jazari.gateway.dataplane.clients;

import org.jspecify.annotations.NullMarked;
