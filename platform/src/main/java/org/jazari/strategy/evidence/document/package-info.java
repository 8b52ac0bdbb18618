/** Documents as they come in: read, hashed, kept, and shown with every part's role. */
@NullMarked
package org.jazari.strategy.evidence.document;

import org.jspecify.annotations.NullMarked;
