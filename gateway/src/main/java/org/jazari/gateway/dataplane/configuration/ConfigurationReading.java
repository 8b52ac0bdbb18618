package org.jazari.gateway.dataplane.configuration;

import java.util.List;

/** What reading a configuration gives: all of it, or everything that is wrong with it. */
public sealed interface ConfigurationReading {
    record Read(Door door, Snapshot snapshot) implements ConfigurationReading {}

    record Refused(List<ConfigurationProblem> problems) implements ConfigurationReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
