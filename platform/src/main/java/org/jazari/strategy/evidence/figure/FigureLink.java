package org.jazari.strategy.evidence.figure;

/**
 * The element of the strategy that a figure is tied to.
 *
 * @param path of its page, without language
 */
public record FigureLink(String path, String name) {}
