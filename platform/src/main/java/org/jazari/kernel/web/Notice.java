package org.jazari.kernel.web;

/**
 * Something that waits for whoever looks at a page, as the navigation shows it.
 *
 * @param path where it waits, without language
 * @param key of its name
 * @param waiting how much waits; 0 where nothing does
 */
public record Notice(String path, String key, int waiting) {}
