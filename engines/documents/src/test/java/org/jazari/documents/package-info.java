@NullMarked
package org.jazari.documents;

import org.jspecify.annotations.NullMarked;
