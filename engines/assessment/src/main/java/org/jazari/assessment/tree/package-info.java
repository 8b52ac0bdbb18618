/** Decision trees walked, and the smallest change that leads elsewhere. */
@NullMarked
package org.jazari.assessment.tree;

import org.jspecify.annotations.NullMarked;
