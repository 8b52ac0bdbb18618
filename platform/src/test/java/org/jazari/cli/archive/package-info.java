@NullMarked
package org.jazari.cli.archive;

import org.jspecify.annotations.NullMarked;
