package org.jazari.kernel.language;

/**
 * A service's texts: the class path files {@code i18n/<name>_<language>.properties} (UTF-8), one per language with the
 * same keys. Each service contributes one as a bean. A Tamazight text that is not certain is written {@code =fr}: pages
 * then show the French one, marked.
 */
public record TextBundle(String name) {}
