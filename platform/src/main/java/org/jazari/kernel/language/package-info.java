/** The four languages: texts, plural forms, numbers and dates by CLDR. */
@NamedInterface("language")
@NullMarked
package org.jazari.kernel.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
