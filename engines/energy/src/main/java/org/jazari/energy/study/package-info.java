/** A sizing study of one or several data centre sites as YAML, and its certified plan. */
@NullMarked
package org.jazari.energy.study;

import org.jspecify.annotations.NullMarked;
