/**
 * A national strategy as a folder of YAML files: read safely, checked with file, line, reason and remedy, turned into typed records, compared
 * and written back. {@link org.jazari.strategyfile.StrategyFiles#check(java.nio.file.Path)} is the way in.
 */
@NullMarked
package org.jazari.strategyfile;

import org.jspecify.annotations.NullMarked;
