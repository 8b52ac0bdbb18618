/** The whole platform in one file: written from one snapshot, checked before anything is touched, brought back in one transaction. */
@NullMarked
package org.jazari.cli.archive;

import org.jspecify.annotations.NullMarked;
