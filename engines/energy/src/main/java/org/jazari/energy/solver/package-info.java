/** Solves a linear program in a child process with limits on memory and time; a crash of the native solver reaches nobody else. */
@NullMarked
package org.jazari.energy.solver;

import org.jspecify.annotations.NullMarked;
