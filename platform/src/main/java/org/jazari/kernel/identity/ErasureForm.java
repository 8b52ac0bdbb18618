package org.jazari.kernel.identity;

/**
 * What an administrator asks to erase: a name everywhere, or a place of a fact.
 *
 * @param name a username; empty where a fact is meant
 * @param fact the id of a fact; empty where a name is meant
 * @param place in the fact's statement (RFC 6901)
 * @param ground why, in words that become public
 */
public record ErasureForm(String name, String fact, String place, String ground) {
    static final ErasureForm EMPTY = new ErasureForm("", "", "", "");
}
