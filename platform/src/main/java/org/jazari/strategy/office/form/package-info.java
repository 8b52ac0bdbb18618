/** Forms made from the JSON Schema: one renderer and one reader for every type of element. */
@NullMarked
package org.jazari.strategy.office.form;

import org.jspecify.annotations.NullMarked;
