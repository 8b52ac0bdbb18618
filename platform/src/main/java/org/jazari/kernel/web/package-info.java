/** The shell of every page and the form of every refusal. */
@NamedInterface("web")
@NullMarked
package org.jazari.kernel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
