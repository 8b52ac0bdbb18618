/** Other people's question banks as rulesets. */
@NullMarked
package org.jazari.assessment.imports;

import org.jspecify.annotations.NullMarked;
