package org.jazari.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches the brief of a week from the running platform into one new file. */
@Command(name = "brief")
final class BriefCommand implements Callable<Integer> {
    static final String TOKEN = "JAZARI_TOKEN";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Messages messages;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.brief")
    private Path file = Path.of("");

    @Option(names = "--week", paramLabel = "2026-W47", descriptionKey = "option.week")
    private String week = "";

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    BriefCommand(Messages messages, Map<String, String> environment) {
        this.messages = messages;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String token = environment.getOrDefault(TOKEN, "");
        if (token.isBlank()) {
            throw new CommandRefusal("refusal.no-token");
        }
        if (Files.exists(file)) {
            throw new CommandRefusal("refusal.backup-exists", file);
        }
        RunFile.Running platform = RunFile.in(database.data())
                .running()
                .orElseThrow(() -> new CommandRefusal("refusal.not-running", database.data()));
        HttpResponse<byte[]> answer = ask(platform, token.strip());
        if (answer.statusCode() != 200) {
            throw new CommandRefusal("refusal.brief", said(answer));
        }
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), ".brief", ".pdf");
        try {
            Files.write(whole, answer.body());
            Files.move(whole, file);
        } finally {
            Files.deleteIfExists(whole);
        }
        Terminal.say(messages.text("brief.done", file.toAbsolutePath()));
        return ExitCodes.OK;
    }

    private HttpResponse<byte[]> ask(RunFile.Running platform, String token) throws IOException, InterruptedException {
        String language = messages.locale().getLanguage();
        URI address = URI.create(platform.address())
                .resolve("/api/v1/office/brief?lang=" + encode(language) + "&week=" + encode(week));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + token)
                            .header("Accept-Language", language)
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What the platform refuses, in its own words. */
    private static String said(HttpResponse<byte[]> answer) {
        try {
            JsonNode problem = JsonMapper.shared().readTree(answer.body());
            return problem.path("reason").asString("") + " "
                    + problem.path("remedy").asString("");
        } catch (RuntimeException noProblem) {
            return "HTTP " + answer.statusCode();
        }
    }
}
