package org.jazari.gateway.dataplane.configuration;

/**
 * A model at an upstream.
 *
 * @param model what the upstream calls it
 * @param weight its share of the load among the model's upstreams
 */
public record Serving(Upstream upstream, String model, int weight) {}
