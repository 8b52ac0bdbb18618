@NullMarked
package org.jazari.kernel.web;

import org.jspecify.annotations.NullMarked;
