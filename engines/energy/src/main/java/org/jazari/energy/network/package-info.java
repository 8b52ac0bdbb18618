/** Energy networks over hours: generators, demands, storage, links, lines and limits across them; compiled to one linear program. */
@NullMarked
package org.jazari.energy.network;

import org.jspecify.annotations.NullMarked;
