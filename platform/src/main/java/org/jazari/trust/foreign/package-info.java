/** Registers of other countries, read row by row: each is loaded or refused with its place and a named defect. Pure code. */
@NamedInterface("foreign")
@NullMarked
package org.jazari.trust.foreign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
