package org.jazari.gateway.dataplane.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jazari.gateway.dataplane.MockUpstream;
import org.jazari.gateway.dataplane.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LangChain4j, unmodified: pretty-printed JSON, {@code Upgrade: h2c}. */
class LangChainTest {
    @TempDir
    Path folder;

    private final MockUpstream upstream = new MockUpstream();
    private TestGateway gateway;

    @BeforeEach
    void start() {
        gateway = new TestGateway(folder, TestGateway.configuration(upstream.url()));
    }

    @AfterEach
    void stop() {
        gateway.close();
        upstream.close();
    }

    private OpenAiChatModel model() {
        return OpenAiChatModel.builder()
                .baseUrl(gateway.url())
                .apiKey(TestGateway.KEY)
                .modelName("small")
                .maxRetries(2)
                .build();
    }

    @Test
    void conversation() {
        assertThat(model().chat("Bonjour")).isEqualTo("Bonjour");
        assertThat(OpenAiEmbeddingModel.builder()
                        .baseUrl(gateway.url())
                        .apiKey(TestGateway.KEY)
                        .modelName("small")
                        .build()
                        .embed("abc")
                        .content()
                        .vector())
                .hasSize(2);
    }

    @Test
    void streams() {
        StringBuilder pieces = new StringBuilder();
        CompletableFuture<ChatResponse> whole = stream("Salam à tous", pieces);

        assertThat(whole.join().aiMessage().text()).isEqualTo("Salam à tous");
        assertThat(pieces).hasToString("Salam à tous");
        assertThat(whole.join().tokenUsage().totalTokenCount()).isEqualTo(24);
    }

    @Test
    void aBrokenStreamIsAnError() {
        assertThatThrownBy(() -> stream("[status 400] x", new StringBuilder()).join())
                .isNotNull();
    }

    private CompletableFuture<ChatResponse> stream(String text, StringBuilder pieces) {
        CompletableFuture<ChatResponse> whole = new CompletableFuture<>();
        OpenAiStreamingChatModel.builder()
                .baseUrl(gateway.url())
                .apiKey(TestGateway.KEY)
                .modelName("small")
                .build()
                .chat(text, new StreamingChatResponseHandler() {
                    @Override
                    public void onPartialResponse(String piece) {
                        pieces.append(piece);
                    }

                    @Override
                    public void onCompleteResponse(ChatResponse response) {
                        whole.complete(response);
                    }

                    @Override
                    public void onError(Throwable error) {
                        whole.completeExceptionally(error);
                    }
                });
        return whole;
    }

    @Test
    void tools() {
        ToolSpecification tool = ToolSpecification.builder()
                .name("look_up")
                .description("Looks something up")
                .parameters(
                        JsonObjectSchema.builder().addStringProperty("query").build())
                .build();
        UserMessage question = UserMessage.from("Où ?");
        ChatResponse call = model().chat(ChatRequest.builder()
                .messages(question)
                .toolSpecifications(tool)
                .build());
        List<ToolExecutionRequest> requests = call.aiMessage().toolExecutionRequests();
        assertThat(requests).extracting(ToolExecutionRequest::arguments).containsExactly("{\"query\":\"Où ?\"}");

        ChatResponse answer = model().chat(ChatRequest.builder()
                .messages(
                        question,
                        call.aiMessage(),
                        ToolExecutionResultMessage.from(requests.getFirst(), "[tool result] here"))
                .toolSpecifications(tool)
                .build());
        assertThat(answer.aiMessage().text()).isEqualTo("[tool result] here");
    }

    @Test
    void errorsAndRetries() {
        assertThatThrownBy(() -> model().chat("[status 400]")).isInstanceOf(InvalidRequestException.class);
        upstream.failNext(2);
        assertThat(model().chat("again")).isEqualTo("again");
    }
}
