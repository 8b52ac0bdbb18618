/** What tests of every service stand on: the whole platform on a random port over a real PostgreSQL. */
@NullMarked
package org.jazari.testing;

import org.jspecify.annotations.NullMarked;
