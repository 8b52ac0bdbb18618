package org.jazari.strategy.reminder;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that sends reminders. All of host, sender and the platform's own address, or none of them; a username with its
 * password, or neither.
 *
 * @param port 587 unless said otherwise
 * @param security {@code starttls} (which must then be there), {@code tls} from the first byte, or {@code none}, which is for a
 *     server on this machine only
 * @param from the sender's address
 * @param site where people reach the platform, https; links in letters begin with it
 */
@ConfigurationProperties("jazari.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @DefaultValue("starttls") String security,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @Nullable String site) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Set<String> SECURITIES = Set.of("starttls", "tls", "none");

    MailSettings {
        whole(Map.of(
                "jazari.mail.host", given(host), "jazari.mail.from", given(from), "jazari.mail.site", given(site)));
        whole(Map.of("jazari.mail.username", given(username), "jazari.mail.password", given(password)));
        if (!given(host) && given(username)) {
            throw new IllegalStateException(
                    "Mail is half configured: jazari.mail.host, jazari.mail.from, jazari.mail.site"
                            + " missing. Set them, or remove the other jazari.mail settings.");
        }
        if (!SECURITIES.contains(security)) {
            throw new IllegalStateException(
                    "jazari.mail.security is " + security + ". Give one of starttls, tls and none.");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalStateException("jazari.mail.port is " + port + ". Give a port, such as 587 or 465.");
        }
        if (host != null && given(host) && security.equals("none") && !THIS_MACHINE.contains(host)) {
            throw new IllegalStateException("jazari.mail.security is none for " + host
                    + ". Use starttls or tls: without, anybody between reads the letters and the password.");
        }
        if (from != null && given(from) && !Contacts.isAddress(from)) {
            throw new IllegalStateException(
                    "jazari.mail.from is no address. Give one mailbox, such as rappels@strategie.example.ma.");
        }
        if (site != null && given(site)) {
            String scheme = URI.create(site).getScheme();
            boolean here = THIS_MACHINE.contains(String.valueOf(URI.create(site).getHost()));
            if (!"https".equals(scheme) && !("http".equals(scheme) && here)) {
                throw new IllegalStateException("jazari.mail.site is " + site
                        + ". Give the https address under which people reach the platform.");
            }
        }
    }

    private static void whole(Map<String, Boolean> settings) {
        Map<String, Boolean> sorted = new TreeMap<>(settings);
        if (sorted.containsValue(true) && sorted.containsValue(false)) {
            List<String> missing = sorted.keySet().stream()
                    .filter(key -> !sorted.getOrDefault(key, false))
                    .toList();
            throw new IllegalStateException("Mail is half configured: " + String.join(", ", missing)
                    + " missing. Set it, or remove the other jazari.mail settings.");
        }
    }

    boolean configured() {
        return given(host);
    }

    /** A link in a letter. */
    String link(String path) {
        String address = site == null ? "" : site;
        return (address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + path;
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
