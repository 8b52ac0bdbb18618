/** Results as JSON for programs and as sentences for people. */
@NullMarked
package org.jazari.assessment.report;

import org.jspecify.annotations.NullMarked;
