/** The pages on which submitters, reviewers and publishers work. */
@NullMarked
package org.jazari.trust.office;

import org.jspecify.annotations.NullMarked;
