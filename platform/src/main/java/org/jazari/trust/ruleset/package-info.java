/** Rulesets that dossiers and explanations apply, and their application. */
@NullMarked
package org.jazari.trust.ruleset;

import org.jspecify.annotations.NullMarked;
