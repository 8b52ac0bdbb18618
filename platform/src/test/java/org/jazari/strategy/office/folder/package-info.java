@NullMarked
package org.jazari.strategy.office.folder;

import org.jspecify.annotations.NullMarked;
