@NullMarked
package org.jazari.strategy.office.form;

import org.jspecify.annotations.NullMarked;
