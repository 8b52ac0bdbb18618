package org.jazari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jazari.JazariApplication;
import org.jazari.testing.Browser;
import org.jazari.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class RestartTest {
    @Test
    void whoeverIsSignedInStaysSoAndTheFirstPasswordIsGivenOnce() {
        Map<String, Object> settings = new HashMap<>(TestDatabases.fresh().properties());
        settings.put("server.port", 0);
        String cookie;
        try (ConfigurableApplicationContext first = start(settings)) {
            String oneTime = first.getBean(FirstAdministrator.class)
                    .takeOneTimePassword()
                    .orElseThrow();
            assertThat(first.getBean(FirstAdministrator.class).takeOneTimePassword())
                    .isEmpty();
            Browser browser = new Browser(port(first));
            assertThat(TestPeople.signIn(browser, "admin", oneTime).statusCode())
                    .isEqualTo(303);
            cookie = browser.cookie("JAZARI_SESSION").orElseThrow();
        }

        try (ConfigurableApplicationContext second = start(settings)) {
            assertThat(second.getBean(FirstAdministrator.class).takeOneTimePassword())
                    .isEmpty();
            assertThat(new Browser(port(second))
                            .get("/en/account", "Cookie", "JAZARI_SESSION=" + cookie)
                            .headers()
                            .firstValue("Location"))
                    .contains("/en/account/password");
        }
    }

    private static ConfigurableApplicationContext start(Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(JazariApplication.class);
        return application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext context) {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }
}
