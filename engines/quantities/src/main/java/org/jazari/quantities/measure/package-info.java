/** Numbers with their unit, bound and range: money, shares, power, ranks, counted things. */
@NullMarked
package org.jazari.quantities.measure;

import org.jspecify.annotations.NullMarked;
