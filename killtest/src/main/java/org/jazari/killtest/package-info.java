@NullMarked
package org.jazari.killtest;

import org.jspecify.annotations.NullMarked;
