@NullMarked
package org.jazari.verifier;

import org.jspecify.annotations.NullMarked;
