package org.jazari.database;

/** How to connect to a server. The text form leaves the password out. */
public record DatabaseAddress(String url, String username, String password) {
    @Override
    public String toString() {
        return username + "@" + url;
    }
}
