/** Tests of rulesets. */
@NullMarked
package org.jazari.assessment;

import org.jspecify.annotations.NullMarked;
