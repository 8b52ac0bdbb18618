/**
 * What every service stands on: facts and the ledger behind them, the database, identity, languages and the page shell.
 * The kernel knows no service.
 */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package org.jazari.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
