/** Linear programs as primitive arrays, neutral of any solver: built by index, written as MPS, and certified from primal and dual values alone. */
@NullMarked
package org.jazari.energy.lp;

import org.jspecify.annotations.NullMarked;
