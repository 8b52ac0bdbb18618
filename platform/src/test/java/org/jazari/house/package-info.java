/** The house's own checks: rules that no single service can keep alone. */
@NullMarked
package org.jazari.house;

import org.jspecify.annotations.NullMarked;
