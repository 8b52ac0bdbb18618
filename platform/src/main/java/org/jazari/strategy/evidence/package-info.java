/**
 * Evidence: documents that come in, the figures that are read out of them, what officers decide about each, and the
 * contradictions between documents. This package holds what its parts share.
 */
@NullMarked
package org.jazari.strategy.evidence;

import org.jspecify.annotations.NullMarked;
