/** Folders of YAML files coming in as proposals and going out as archives. */
@NullMarked
package org.jazari.strategy.office.folder;

import org.jspecify.annotations.NullMarked;
