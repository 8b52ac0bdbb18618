package org.jazari.gateway.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every body that the gateway gives validates against OpenAI's own description, where the shared data are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final String ROOT = "https://jazari.org/test/openai";

    private final MockUpstream upstream = new MockUpstream();
    private TestGateway gateway;
    private SchemaRegistry registry;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path file = description();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 << 20);
        options.setMaxAliasesForCollections(1000);
        Object tree;
        try (var reader = Files.newBufferedReader(file)) {
            tree = new Yaml(new SafeConstructor(options)).load(reader);
        }
        String json = JsonMapper.shared().writeValueAsString(withNulls(tree));
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(), builder -> builder.schemas(Map.of(ROOT, json)));
        gateway = new TestGateway(
                folder, TestGateway.configuration(upstream.url(), "", "            limits: {requests-per-day: 100}"));
    }

    /** The description is of OpenAPI 3.1 and still says {@code nullable} where it means a type more. */
    private static @Nullable Object withNulls(@Nullable Object tree) {
        if (tree instanceof List<?> list) {
            return list.stream().map(OpenApiTest::withNulls).toList();
        }
        if (!(tree instanceof Map<?, ?> map)) {
            return tree;
        }
        Map<String, Object> changed = new LinkedHashMap<>();
        map.forEach((name, value) -> changed.put(String.valueOf(name), withNulls(value)));
        return Boolean.TRUE.equals(changed.remove("nullable"))
                ? Map.of("anyOf", List.of(changed, Map.of("type", "null")))
                : changed;
    }

    private static Path description() {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path file = above.resolve(System.getProperty("jazari.shared", "shared"))
                    .resolve("data/gateway/openai-openapi.yaml");
            if (Files.exists(file)) {
                return file;
            }
        }
        Assumptions.abort("No shared data gateway beside the project (-Djazari.shared=FOLDER)");
        throw new AssertionError();
    }

    @AfterAll
    void stop() {
        if (gateway != null) {
            gateway.close();
        }
        upstream.close();
    }

    private void valid(String name, String body) {
        Schema schema = registry.getSchema(SchemaLocation.of(ROOT + "#/components/schemas/" + name));
        JsonNode node = JsonMapper.shared().readTree(body);
        assertThat(schema.validate(node)).as(body).isEmpty();
    }

    @Test
    void answers() {
        valid("CreateChatCompletionResponse", gateway.chat("Bonjour").body());
        valid(
                "CreateCompletionResponse",
                gateway.post("/completions", "{\"model\":\"small\",\"prompt\":\"a\"}")
                        .body());
        valid(
                "CreateEmbeddingResponse",
                gateway.post("/embeddings", "{\"model\":\"small\",\"input\":\"a\"}")
                        .body());
        valid("ListModelsResponse", gateway.get("/models").body());
        valid("Model", gateway.get("/models/small").body());
    }

    @Test
    void chunks() {
        for (String event : gateway.streamedChat("Mon RIB est 230 810 0000000123456789 47, et voilà")
                .body()
                .split("\n\n", -1)) {
            if (event.startsWith("data: {")) {
                valid("CreateChatCompletionStreamResponse", event.substring("data: ".length()));
            }
        }
    }

    @Test
    void errors() {
        valid("ErrorResponse", gateway.chat("[status 400]").body());
        valid("ErrorResponse", gateway.chat("[garbage]").body());
        valid("ErrorResponse", gateway.post("/chat/completions", "{").body());
        valid(
                "ErrorResponse",
                gateway.post("/chat/completions", "{\"model\":\"other\"}").body());
        valid("ErrorResponse", gateway.get("/models/other").body());
        valid("ErrorResponse", gateway.get("/nothing").body());
        String[] events = gateway.streamedChat("[error] text").body().split("\n\n", -1);
        valid("ErrorResponse", events[events.length - 2].substring("data: ".length()));
    }

    @Test
    void aBodyThatIsWrongWouldBeFound() {
        Schema schema = registry.getSchema(SchemaLocation.of(ROOT + "#/components/schemas/ErrorResponse"));
        assertThat(schema.validate(JsonMapper.shared().readTree("{\"error\":{\"message\":\"x\"}}")))
                .isNotEmpty();
    }
}
