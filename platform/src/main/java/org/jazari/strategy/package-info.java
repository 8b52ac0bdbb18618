/**
 * The strategy service: promises, indicators and sources as versioned data, the public observatory that shows them, and
 * the office in which officers propose and accept changes.
 */
@ApplicationModule(
        displayName = "Strategy",
        allowedDependencies = {
            "kernel",
            "kernel :: facts",
            "kernel :: identity",
            "kernel :: language",
            "kernel :: web",
            "kernel :: database"
        })
@NullMarked
package org.jazari.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
