package org.jazari.gateway.dataplane.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jazari.gateway.dataplane.MockUpstream;
import org.jazari.gateway.dataplane.TestGateway;
import org.jazari.gateway.dataplane.json.JsonLimits;
import org.jazari.gateway.dataplane.json.JsonTape;
import org.jazari.gateway.dataplane.json.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shield in the path: what leaves, what comes back, where it may go. The addresses are made up. */
class ShieldedGatewayTest {
    private static final String RIB = "230780000012345678901282";
    private static final String TEXT =
            "Écris à salma.benali@example.ma et à karim@example.ma, puis à salma.benali@example.ma";

    @TempDir
    Path folder;

    private final MockUpstream upstream = new MockUpstream();
    private TestGateway gateway;

    @BeforeEach
    void start() {
        gateway = new TestGateway(folder, configuration(""));
    }

    private String configuration(String administration) {
        return TestGateway.configuration(upstream.url())
                .replace("sovereign: true", "sovereign: false")
                .replace("  - id: sante\n", "  - id: sante\n" + administration);
    }

    @AfterEach
    void stop() {
        gateway.close();
        upstream.close();
    }

    private static String content(String streamed) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String event : streamed.split("\n\n", -1)) {
            if (event.startsWith("data: {")) {
                JsonTape tape = JsonTape.of(
                        event.substring(6).getBytes(java.nio.charset.StandardCharsets.UTF_8), JsonLimits.RESPONSE);
                int choices = tape.find(0, "choices");
                if (tape.after(choices) > choices + 1) {
                    int delta = tape.find(choices + 1, "delta");
                    text.append(tape.text(delta, "content").orElse(""));
                    int calls = tape.find(delta, "tool_calls");
                    if (calls >= 0) {
                        text.append(tape.text(tape.find(calls + 1, "function"), "arguments")
                                .orElse(""));
                    }
                }
            }
        }
        return text.toString();
    }

    @Test
    void whatIsMaskedNeverLeavesAndComesBackHoweverTheStreamIsCut() throws Exception {
        assertThat(gateway.chat(TEXT).body()).contains(TEXT);
        assertThat(upstream.lastBody()).doesNotContain("salma", "karim", "example.ma");
        for (int length = 1; length <= 40; length++) {
            upstream.chunkLength(length);
            assertThat(content(gateway.streamedChat(TEXT).body()))
                    .as("pieces of %d", length)
                    .isEqualTo(TEXT);
            assertThat(upstream.lastBody()).doesNotContain("salma", "karim", "example.ma");
        }
    }

    @Test
    void argumentsOfToolsAreMaskedAndRestored() throws Exception {
        String tools =
                ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"send\",\"parameters\":{\"type\":\"object\"}}}]}";
        String body = TestGateway.chatBody(TEXT, true);
        for (int length : new int[] {1, 2, 7, 19}) {
            upstream.chunkLength(length);
            String streamed = gateway.post("/chat/completions", body.substring(0, body.length() - 1) + tools)
                    .body();
            assertThat(content(streamed)).isEqualTo("{\"query\":\"" + TEXT + "\"}");
        }
        gateway.post(
                "/chat/completions",
                "{\"model\":\"small\",\"messages\":[{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"c\",\"type\":\"function\",\"function\":"
                        + "{\"name\":\"send\",\"arguments\":\"{\\\"to\\\":\\\"salma.benali\\\\u0040example.ma\\\"}\"}}]},"
                        + "{\"role\":\"tool\",\"tool_call_id\":\"c\",\"content\":\"\\u0073alma.benali@example.ma\"}],"
                        + "\"metadata\":{\"karim@example.ma\":\"karim@example.ma\"}}");
        assertThat(upstream.lastBody()).doesNotContain("benali", "karim", "example.ma");
    }

    /** A number in arguments must become a string to be masked, and is a number for the tool again. */
    @Test
    void aNumberInArgumentsComesBackAsANumber() throws Exception {
        String arguments =
                "{\"rib\":" + RIB + ",\"to\":\"salma.benali@example.ma\",\"phones\":[ 212661234567 ],\"n\":1}";
        String body =
                "{\"model\":\"small\",\"max_tokens\":500,\"stream\":true,\"messages\":[{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"c\","
                        + "\"type\":\"function\",\"function\":{\"name\":\"send\",\"arguments\":"
                        + JsonText.quoted(arguments)
                        + "}}]},{\"role\":\"user\",\"content\":\"[same call]\"}],\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"send\"}}]}";
        for (int length : new int[] {1, 2, 3, 5, 18, 19, 20, 200}) {
            upstream.chunkLength(length);
            assertThat(content(gateway.post("/chat/completions", body).body()))
                    .as("pieces of %d", length)
                    .isEqualTo(arguments);
            assertThat(upstream.lastBody()).doesNotContain(RIB, "benali");
        }
        assertThat(gateway.post("/chat/completions", body.replace("\"stream\":true,", ""))
                        .body())
                .contains(JsonText.quoted(arguments));
    }

    /** Wherever the parts of one message cut an identifier, no part of it leaves and all of it comes back. */
    @Test
    void whatThePartsOfAMessageCutIsMaskedInItsPiecesAndComesBack() {
        String text = "Virez sur le RIB " + RIB + " avant lundi.";
        int first = text.indexOf(RIB);
        for (int cut = first; cut <= first + RIB.length(); cut++) {
            String parts = "[{\"type\":\"text\",\"text\":" + JsonText.quoted(text.substring(0, cut))
                    + "},{\"type\":\"text\",\"text\":" + JsonText.quoted(text.substring(cut)) + "}]";
            String body = "{\"model\":\"small\",\"messages\":[{\"role\":\"user\",\"content\":" + parts + "}]}";

            assertThat(gateway.post("/chat/completions", body).body())
                    .as("cut at %d", cut)
                    .contains(text);
            assertThat(upstream.lastBody())
                    .as("cut at %d", cut)
                    .doesNotContainPattern("[0-9]{7}")
                    .contains("avant lundi");
        }
    }

    @Test
    void aConversationKeepsItsPseudonyms() {
        gateway.chat(TEXT);
        String first = upstream.lastBody();
        gateway.post(
                "/chat/completions",
                TestGateway.chatBody(TEXT, false)
                        .replace(
                                "\"}]}",
                                "\"},{\"role\":\"assistant\",\"content\":\"D'accord pour karim@example.ma\"},"
                                        + "{\"role\":\"user\",\"content\":\"karim@example.ma\"}]}"));
        String pseudonym = first.substring(first.indexOf("ZJEML"), first.indexOf("ZJEML") + 18);

        assertThat(upstream.lastBody()).contains(pseudonym);
    }

    @Test
    void whatLooksLikeAPseudonymIsRefused() {
        gateway.chat(TEXT);
        String body = upstream.lastBody();
        String pseudonym = body.substring(body.indexOf("ZJEML"), body.indexOf("ZJEML") + 18);
        HttpResponse<String> response = gateway.chat("Qui est " + pseudonym + " ?");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("pseudonym_in_request");
    }

    @Test
    void policies() {
        gateway.reconfigure(configuration("    shield: {email: block}\n"));
        TestGateway.eventually(() -> gateway.chat(TEXT).body().contains("personal_data_blocked"));
        gateway.reconfigure(configuration("    shield: {email: sovereign-only}\n"));
        TestGateway.eventually(() -> gateway.chat(TEXT).body().contains("no_upstream_qualifies"));
        assertThat(gateway.chat(TEXT).statusCode()).isEqualTo(403);
        assertThat(gateway.chat(TEXT).body())
                .contains("\"rejected_upstreams\":[{\"upstream\":\"rabat\",\"reason\":\"is not sovereign");
        gateway.reconfigure(
                configuration("    shield: {email: sovereign-only}\n").replace("sovereign: false", "sovereign: true"));
        TestGateway.eventually(() -> gateway.chat(TEXT).statusCode() == 200);
        assertThat(upstream.lastBody()).contains("salma.benali@example.ma");
        gateway.reconfigure(configuration("")
                .replace("  - id: triage\n", "  - id: triage\n        conditions: [no-personal-data]\n"));
        TestGateway.eventually(() -> gateway.chat(TEXT).body().contains("personal_data_not_allowed"));
        assertThat(gateway.chat("rien").statusCode()).isEqualTo(200);
    }

    @Test
    void whatCannotBeLookedIntoGoesToSovereignUpstreamsOnly() {
        String image =
                "{\"model\":\"small\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,iVBORw0KGgo=\"}}]}]}";

        assertThat(gateway.post("/chat/completions", image).body()).contains("no_upstream_qualifies", "images");
    }

    @Test
    void theLogHoldsNoText() {
        gateway.chat(TEXT);

        assertThat(gateway.leaves().getLast())
                .contains("\"personal_data\":{\"email\":3}")
                .doesNotContain("salma", "karim");
    }
}
