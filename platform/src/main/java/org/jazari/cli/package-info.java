/** The command line: {@code ./jazari <command>}. It starts the platform or uses an engine without it. */
@NullMarked
package org.jazari.cli;

import org.jspecify.annotations.NullMarked;
