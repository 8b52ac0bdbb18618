package org.jazari.kernel.identity;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An API of a service, for tests. */
@TestComponent
@RestController
class EchoApi {
    @GetMapping("/api/v1/echo")
    Map<String, String> who() {
        return Map.of("name", Viewers.acting().username());
    }

    @PostMapping("/api/v1/echo")
    Map<String, String> change() {
        return Map.of("name", Access.require(Role.PUBLISHER, Role.OFFICER).username());
    }

    @PostMapping("/api/v1/echo/publish")
    Map<String, String> publish() {
        return Map.of("name", Access.require(Role.PUBLISHER).username());
    }

    @GetMapping("/api/v1/echo/secret")
    Map<String, String> secret() {
        return Map.of("name", Access.require(Role.OFFICER).username());
    }
}
