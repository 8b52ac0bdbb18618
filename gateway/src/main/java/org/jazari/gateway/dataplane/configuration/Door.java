package org.jazari.gateway.dataplane.configuration;

/**
 * Where the gateway listens; read once, when it starts.
 *
 * @param adminAddress of metrics and state, for this machine alone
 * @param eventLoops threads that serve
 * @param auditPlaces decisions that may be under way or wait for the log
 */
public record Door(String address, int port, String adminAddress, int adminPort, int eventLoops, int auditPlaces) {}
