package org.jazari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jazari.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OidcSettingsTest {
    private static OidcSettings settings(
            @Nullable String issuer, @Nullable String clientId, @Nullable String clientSecret) {
        return new OidcSettings(issuer, clientId, clientSecret, "", "roles", List.of());
    }

    @Test
    void halfAConfigurationNamesWhatIsMissing() {
        assertThatThrownBy(() -> settings("https://id.example", "jazari", " "))
                .hasMessageContaining("jazari.oidc.client-secret missing");
        assertThatThrownBy(() -> settings(null, "jazari", null))
                .hasMessageContaining("jazari.oidc.client-secret, jazari.oidc.issuer missing");
    }

    @Test
    void aProviderOverHttpElsewhereIsRefused() {
        assertThatThrownBy(() -> settings("http://id.example", "jazari", "secret"))
                .hasMessageContaining("https");
    }

    @Test
    void nothingIsAConfigurationToo() {
        assertThat(settings(null, "", null).configured()).isFalse();
    }

    @Test
    void theProviderIsCalledByItsHostUnlessItHasAName() {
        assertThat(settings("https://id.example/realms/x", "jazari", "secret").displayName())
                .isEqualTo("id.example");
    }

    @Test
    void aProviderThatIsDownIsFoundAgainLater() {
        try (TestProvider provider = new TestProvider()) {
            OidcSettings settings = settings(provider.issuer(), TestProvider.CLIENT, TestProvider.SECRET);
            TestClock clock = new TestClock();
            OidcProvider known = new OidcProvider(settings, clock);
            provider.down = true;
            assertThatThrownBy(known::known).isInstanceOf(OidcUnavailableException.class);
            provider.down = false;
            assertThatThrownBy(known::known).hasMessageContaining("a moment ago");
            clock.advance(Duration.ofSeconds(6));
            assertThat(known.known().registration().getClientId()).isEqualTo(TestProvider.CLIENT);
        }
    }
}
