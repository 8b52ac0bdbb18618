/** Why a score: a weighted index explained to the person whom it concerns. */
@NullMarked
package org.jazari.trust.explain;

import org.jspecify.annotations.NullMarked;
