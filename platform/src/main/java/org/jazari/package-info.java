/** The Jazari platform: one package per service on one kernel. */
@NullMarked
package org.jazari;

import org.jspecify.annotations.NullMarked;
