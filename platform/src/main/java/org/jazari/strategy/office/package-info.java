/**
 * Where officers propose changes to the strategy and publishers accept them, having seen the difference. This package
 * holds what its parts share: forms, changes, folders and observations.
 */
@NullMarked
package org.jazari.strategy.office;

import org.jspecify.annotations.NullMarked;
