package org.jazari.gateway.dataplane;

import java.util.List;
import org.jazari.gateway.dataplane.configuration.ConfigurationProblem;

/** What starting a gateway gives. */
public sealed interface GatewayStart {
    record Started(Gateway gateway) implements GatewayStart {}

    /** The configuration is wrong; nothing was opened. */
    record WrongConfiguration(List<ConfigurationProblem> problems) implements GatewayStart {
        public WrongConfiguration {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The machine does not give what the gateway needs: a free port, a folder of its own.
     *
     * @param reason in one sentence
     */
    record Impossible(String reason) implements GatewayStart {}
}
