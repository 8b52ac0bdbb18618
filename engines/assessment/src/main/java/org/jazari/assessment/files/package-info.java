/** Rulesets and answers as files: read, checked with file and line, hashed and signed. */
@NullMarked
package org.jazari.assessment.files;

import org.jspecify.annotations.NullMarked;
