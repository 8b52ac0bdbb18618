/** The strategy's content: its versions, elements and observations, projected from facts and held in memory. */
@NullMarked
package org.jazari.strategy.content;

import org.jspecify.annotations.NullMarked;
