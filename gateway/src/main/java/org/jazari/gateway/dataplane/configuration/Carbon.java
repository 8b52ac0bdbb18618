package org.jazari.gateway.dataplane.configuration;

/**
 * The emission factor of a country's electricity.
 *
 * @param gramsPerKilowattHour CO2 equivalent
 * @param year that the factor is of
 * @param source where it was published
 */
public record Carbon(double gramsPerKilowattHour, int year, String source) {}
