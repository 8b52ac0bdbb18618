/** What people do in a browser, done by a browser. */
@NullMarked
package org.jazari.e2e;

import org.jspecify.annotations.NullMarked;
