package org.jazari.gateway.dataplane.routing;

/**
 * An upstream that a request does not go to.
 *
 * @param upstream its id
 * @param reason in one clause, for the client
 */
public record Rejection(String upstream, String reason) {}
