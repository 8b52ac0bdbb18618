package org.jazari.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class RefusalPageTest {
    @LocalServerPort
    int port;

    @Test
    void anUnknownPageIsRefusedInItsLanguage() {
        var answer = new Browser(port).get("/ar/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("dir=\"rtl\"").contains("هذه الصفحة غير موجودة");
    }
}
