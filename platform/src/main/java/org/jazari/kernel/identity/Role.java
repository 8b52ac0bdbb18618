package org.jazari.kernel.identity;

import java.util.regex.Pattern;

/**
 * What a person may do. The kernel knows three roles; a service adds its own by contributing a bean of this type, named
 * {@code service.role}.
 */
public record Role(String name) {
    private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)?");

    /** Reads documents, proposes changes, records observations. */
    public static final Role OFFICER = new Role("officer");
    /** Accepts or rejects what officers propose. */
    public static final Role PUBLISHER = new Role("publisher");
    /** Manages accounts, and holds every other role. */
    public static final Role ADMINISTRATOR = new Role("administrator");

    public Role {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Role \"" + name + "\" is not of the form role or service.role");
        }
    }

    /** The name under which Spring Security knows the role. */
    public String authority() {
        return "ROLE_" + name;
    }
}
