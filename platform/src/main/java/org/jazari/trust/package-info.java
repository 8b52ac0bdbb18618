/**
 * The trust service: the dossier of each algorithmic system from its draft to its retirement, the public register that
 * citizens read and contest, the legal clocks, and the explanation of scores.
 */
@ApplicationModule(
        displayName = "Trust",
        allowedDependencies = {
            "kernel",
            "kernel :: facts",
            "kernel :: identity",
            "kernel :: language",
            "kernel :: web",
            "kernel :: database"
        })
@NullMarked
package org.jazari.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
