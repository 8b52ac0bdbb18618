package org.jazari.gateway.dataplane.configuration;

import java.util.List;
import java.util.Optional;

/**
 * A model as clients name it.
 *
 * @param inputPrice per token, in billionths of a dirham
 * @param outputPrice per token, in billionths of a dirham
 * @param maxOutputTokens of one answer: what is held where a request names no limit, and the limit that it then gets
 * @param mediaTokens held for each image, sound or file in a request
 * @param outputLimitField the name of the limit that its upstreams know
 * @param suspended whether the public register has taken it out of service
 * @param energy of its tokens, where it is known
 */
public record Model(
        String name,
        long inputPrice,
        long outputPrice,
        int maxOutputTokens,
        int mediaTokens,
        String outputLimitField,
        boolean suspended,
        Optional<Energy> energy,
        List<Serving> servings) {
    public Model {
        servings = List.copyOf(servings);
    }

    /**
     * A range of what a model's output needs.
     *
     * @param lowWattHours for 1,000 tokens of output
     * @param highWattHours for 1,000 tokens of output
     * @param method how the range was come by
     */
    public record Energy(double lowWattHours, double highWattHours, String method) {}
}
