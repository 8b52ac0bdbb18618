/** The register in the forms of other registers: CSV, the Dutch publication standard, the British transparency record, Atom. */
@NullMarked
package org.jazari.trust.exchange;

import org.jspecify.annotations.NullMarked;
