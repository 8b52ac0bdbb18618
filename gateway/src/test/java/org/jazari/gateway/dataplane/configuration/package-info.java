@NullMarked
package org.jazari.gateway.dataplane.configuration;

import org.jspecify.annotations.NullMarked;
