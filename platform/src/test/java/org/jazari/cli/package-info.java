@NullMarked
package org.jazari.cli;

import org.jspecify.annotations.NullMarked;
