/** Questionnaires scored exactly, with contributions, distances and proven-minimal counterfactuals. */
@NullMarked
package org.jazari.assessment.scoring;

import org.jspecify.annotations.NullMarked;
