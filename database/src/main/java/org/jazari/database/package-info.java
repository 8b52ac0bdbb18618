/**
 * An embedded PostgreSQL that the platform supervises: unpacked, initialised, started, restarted when it dies, adopted when
 * the platform itself was killed. Durable by construction; for larger installations the platform is given a URL instead.
 */
@NullMarked
package org.jazari.database;

import org.jspecify.annotations.NullMarked;
