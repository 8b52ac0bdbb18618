/** The connection to PostgreSQL, embedded and supervised or given by URL. */
@NamedInterface("database")
@NullMarked
package org.jazari.kernel.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
