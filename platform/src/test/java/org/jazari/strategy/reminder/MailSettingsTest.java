package org.jazari.strategy.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {
    private static MailSettings settings(
            @Nullable String host,
            String security,
            @Nullable String username,
            @Nullable String password,
            @Nullable String from,
            @Nullable String site) {
        return new MailSettings(host, 587, security, username, password, from, site);
    }

    @Test
    void nothingIsAConfigurationToo() {
        assertThat(settings(null, "starttls", "", null, null, " ").configured()).isFalse();
    }

    @Test
    void halfAConfigurationNamesWhatIsMissing() {
        assertThatThrownBy(() -> settings("smtp.example", "starttls", null, null, null, "https://s.example"))
                .hasMessageContaining("jazari.mail.from missing");
        assertThatThrownBy(
                        () -> settings("smtp.example", "starttls", "jazari", null, "a@b.example", "https://s.example"))
                .hasMessageContaining("jazari.mail.password missing");
        assertThatThrownBy(() -> settings(null, "starttls", "jazari", "secret", null, null))
                .hasMessageContaining("jazari.mail.host");
    }

    @Test
    void lettersAndPasswordsDoNotTravelOpenly() {
        assertThatThrownBy(() -> settings("smtp.example", "none", null, null, "a@b.example", "https://s.example"))
                .hasMessageContaining("starttls or tls");
        assertThat(settings("127.0.0.1", "none", null, null, "a@b.example", "https://s.example")
                        .configured())
                .isTrue();
        assertThatThrownBy(() -> settings("smtp.example", "tls", null, null, "a@b.example", "http://s.example"))
                .hasMessageContaining("https");
    }

    @Test
    void linksHaveOneSlashBetween() {
        assertThat(settings("127.0.0.1", "none", null, null, "a@b.example", "https://s.example/")
                        .link("/fr/"))
                .isEqualTo("https://s.example/fr/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@b",
                "a@b.c d",
                "a@b.example, c@d.example",
                "Name <a@b.example>",
                "a@b.example\r\nBcc: x@y.example",
                "a b@c.example",
                "@b.example",
                "a@@b.example",
                "a@b.example;c@d.example"
            })
    void whatIsNotOneMailboxIsNoAddress(String typed) {
        assertThat(Contacts.isAddress(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example", "prenom.nom+rappels@sous.domaine.ma", "o'neil@x.example"})
    void mailboxesAreAddresses(String typed) {
        assertThat(Contacts.isAddress(typed)).isTrue();
    }
}
