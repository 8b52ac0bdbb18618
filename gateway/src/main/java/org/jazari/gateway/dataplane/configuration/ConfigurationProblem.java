package org.jazari.gateway.dataplane.configuration;

/**
 * One thing that is wrong with a configuration.
 *
 * @param place file, line and column, and the field
 * @param reason what is wrong
 * @param remedy what to write instead
 */
public record ConfigurationProblem(String place, String reason, String remedy) {
    @Override
    public String toString() {
        return place + ": " + reason + ". Remedy: " + remedy + ".";
    }
}
