package org.jazari.kernel.identity;

/**
 * A form that everybody may send, signed in or not; a service contributes one as a bean for each.
 *
 * @param pattern of the path, as Spring Security reads it, such as <code>/{language}/register/*&#47;contest</code>
 */
public record OpenToAll(String pattern) {}
