/** Rulesets as values: questionnaires, decision trees, weighted indices, and the answers that they are applied to. */
@NullMarked
package org.jazari.assessment;

import org.jspecify.annotations.NullMarked;
