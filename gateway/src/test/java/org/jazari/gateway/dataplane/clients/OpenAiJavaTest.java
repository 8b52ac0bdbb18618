package org.jazari.gateway.dataplane.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.errors.BadRequestException;
import com.openai.errors.OpenAIException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.completions.CompletionCreateParams;
import com.openai.models.embeddings.EmbeddingCreateParams;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jazari.gateway.dataplane.MockUpstream;
import org.jazari.gateway.dataplane.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenAI's own client for Java, unmodified. */
class OpenAiJavaTest {
    @TempDir
    Path folder;

    private final MockUpstream upstream = new MockUpstream();
    private TestGateway gateway;
    private OpenAIClient client;

    @BeforeEach
    void start() {
        gateway = new TestGateway(
                folder, TestGateway.configuration(upstream.url(), "", "            budget: {dirhams-in-all: \"100\"}"));
        client = OpenAIOkHttpClient.builder()
                .baseUrl(gateway.url())
                .apiKey(TestGateway.KEY)
                .maxRetries(2)
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        gateway.close();
        upstream.close();
    }

    private static ChatCompletionCreateParams.Builder says(String text) {
        return ChatCompletionCreateParams.builder().model("small").addUserMessage(text);
    }

    @Test
    void conversation() {
        ChatCompletion whole =
                client.chat().completions().create(says("Bonjour").build());
        assertThat(whole.choices().getFirst().message().content()).hasValue("Bonjour");
        assertThat(whole.usage().orElseThrow().totalTokens()).isEqualTo(14);

        try (var stream =
                client.chat().completions().createStreaming(says("Salam à tous").build())) {
            assertThat(stream.stream()
                            .flatMap(chunk -> chunk.choices().stream())
                            .flatMap(choice -> choice.delta().content().stream())
                            .collect(Collectors.joining()))
                    .isEqualTo("Salam à tous");
        }
        assertThat(client.models().list().data())
                .extracting(model -> model.id())
                .containsExactly("small");
        assertThat(client.models().retrieve("small").id()).isEqualTo("small");
        assertThat(client.embeddings()
                        .create(EmbeddingCreateParams.builder()
                                .model("small")
                                .input("abc")
                                .build())
                        .usage()
                        .promptTokens())
                .isEqualTo(3);
        assertThat(client.completions()
                        .create(CompletionCreateParams.builder()
                                .model("small")
                                .prompt("abc")
                                .build())
                        .choices()
                        .getFirst()
                        .text())
                .isEqualTo("abc");
    }

    @Test
    void tools() {
        ChatCompletionCreateParams asked = says("Où est l’école ?")
                .addTool(ChatCompletionFunctionTool.builder()
                        .function(FunctionDefinition.builder()
                                .name("look_up")
                                .description("Looks something up")
                                .parameters(FunctionParameters.builder()
                                        .putAdditionalProperty("type", JsonValue.from("object"))
                                        .putAdditionalProperty(
                                                "properties", JsonValue.from(Map.of("query", Map.of("type", "string"))))
                                        .build())
                                .build())
                        .build())
                .build();
        ChatCompletion call = client.chat().completions().create(asked);
        assertThat(call.choices()
                        .getFirst()
                        .message()
                        .toolCalls()
                        .orElseThrow()
                        .getFirst()
                        .asFunction()
                        .function()
                        .arguments())
                .isEqualTo("{\"query\":\"Où est l’école ?\"}");

        try (var stream = client.chat().completions().createStreaming(asked)) {
            List<ChatCompletionChunk> chunks = stream.stream().toList();
            assertThat(chunks.stream()
                            .flatMap(chunk -> chunk.choices().stream())
                            .flatMap(choice -> choice.delta().toolCalls().stream())
                            .flatMap(List::stream)
                            .flatMap(one -> one.function().stream())
                            .flatMap(one -> one.arguments().stream())
                            .collect(Collectors.joining()))
                    .isEqualTo("{\"query\":\"Où est l’école ?\"}");
        }
        ChatCompletion answered = client.chat()
                .completions()
                .create(asked.toBuilder()
                        .addMessage(call.choices().getFirst().message())
                        .addMessage(com.openai.models.chat.completions.ChatCompletionToolMessageParam.builder()
                                .toolCallId("call_1")
                                .content("[tool result] next door")
                                .build())
                        .build());
        assertThat(answered.choices().getFirst().message().content()).hasValue("[tool result] next door");
    }

    @Test
    void errors() {
        assertThatThrownBy(() ->
                        client.chat().completions().create(says("[status 400]").build()))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("as you wish");
        OpenAIClient stranger = OpenAIOkHttpClient.builder()
                .baseUrl(gateway.url())
                .apiKey("wrong")
                .build();
        assertThatThrownBy(() -> stranger.models().list()).isInstanceOf(UnauthorizedException.class);
        stranger.close();
        try (var stream =
                client.chat().completions().createStreaming(says("[error] text").build())) {
            assertThatThrownBy(() -> stream.stream().forEach(chunk -> {}))
                    .isInstanceOf(OpenAIException.class)
                    .hasMessageContaining("out of memory");
        }
    }

    @Test
    void retries() {
        upstream.failNext(2); // there is no other upstream to try: the client asks again
        assertThat(client.chat().completions().create(says("again").build()).choices())
                .hasSize(1);
    }

    @Test
    void cancelling() {
        upstream.pauseMillis(20);
        try (var stream = client.chat()
                .completions()
                .createStreaming(says("word ".repeat(200)).build())) {
            assertThat(stream.stream().limit(3)).hasSize(3);
        }
        TestGateway.eventually(
                () -> upstream.cancelled() == 1 && gateway.spent().held() == 0);
        assertThat(gateway.spent().spent()).isPositive();
    }
}
