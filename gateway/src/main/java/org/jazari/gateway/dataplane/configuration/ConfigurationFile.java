package org.jazari.gateway.dataplane.configuration;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jazari.gateway.dataplane.budget.Account;
import org.jazari.shield.Action;
import org.jazari.shield.PersonalData;
import org.jazari.shield.Policy;
import org.jazari.strategyfile.YamlSource;
import org.jspecify.annotations.Nullable;

/** A configuration in YAML, or in JSON, which is YAML: read whole, checked whole. */
public final class ConfigurationFile {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final String MOROCCO = "Africa/Casablanca";
    private static final int MEGABYTE = 1 << 20;

    private final List<ConfigurationProblem> problems = new ArrayList<>();
    private final Path folder;
    private final Function<URI, Map<String, Registered>> register;
    private boolean following;
    private final Map<String, Registered> systems = new LinkedHashMap<>();
    private final Map<String, Upstream> upstreams = new LinkedHashMap<>();
    private final Map<String, Model> models = new LinkedHashMap<>();
    private final Map<String, ApiKey> keys = new LinkedHashMap<>();
    private final Map<String, Carbon> carbon = new LinkedHashMap<>();
    private final Set<String> owners = new HashSet<>();

    private ConfigurationFile(Path folder, Function<URI, Map<String, Registered>> register) {
        this.folder = folder;
        this.register = register;
    }

    /** Reads a file. Secrets of upstreams come from the files and variables that it names; the register is not asked. */
    public static ConfigurationReading read(Path file) {
        return read(file, feed -> Map.of());
    }

    /** The same, asking the register where the file names one. */
    public static ConfigurationReading read(Path file, PublicRegister register) {
        return read(file, register::at);
    }

    private static ConfigurationReading read(Path file, Function<URI, Map<String, Registered>> register) {
        try {
            return read(file, Files.readAllBytes(file), register);
        } catch (IOException unreadable) {
            return new ConfigurationReading.Refused(List.of(new ConfigurationProblem(
                    file.toString(), "it cannot be read: " + unreadable.getMessage(), "check its name and rights")));
        }
    }

    /**
     * Reads what a file holds.
     *
     * @param file where secrets are looked for beside it, and the name that problems show
     */
    public static ConfigurationReading read(Path file, byte[] content) {
        return read(file, content, feed -> Map.of());
    }

    static ConfigurationReading read(Path file, byte[] content, Function<URI, Map<String, Registered>> register) {
        YamlSource source = YamlSource.read(String.valueOf(file.getFileName()), content);
        if (!source.problems().isEmpty()) {
            return new ConfigurationReading.Refused(source.problems().stream()
                    .map(one -> new ConfigurationProblem(
                            one.place().toString(),
                            stripped(one.message(Locale.ENGLISH)),
                            stripped(one.remedy(Locale.ENGLISH))))
                    .toList());
        }
        Path beside = file.toAbsolutePath().getParent();
        return new ConfigurationFile(beside == null ? Path.of("/") : beside, register).whole(source, sha256(content));
    }

    private static String stripped(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private ConfigurationReading whole(YamlSource source, String version) {
        Fields root = new Fields(source, source.root(), "", problems)
                .allowing(
                        "listen",
                        "admin",
                        "event-loops",
                        "audit-places",
                        "time-zone",
                        "max-body-bytes",
                        "attempts",
                        "register",
                        "register-feed",
                        "upstreams",
                        "models",
                        "administrations",
                        "carbon");
        Door door = door(root);
        root.each("register").forEach(this::system);
        if (root.has("register-feed")) {
            following = true;
            register.apply(url(root, "register-feed"))
                    .forEach((system, said) -> systems.merge(system, said, Registered::and));
        }
        root.each("upstreams").forEach(this::upstream);
        root.each("carbon").forEach(this::carbon);
        root.each("models").forEach(this::model);
        root.each("administrations").forEach(this::administration);
        Snapshot snapshot = new Snapshot(
                version.substring(0, 16),
                zone(root),
                (int) root.number("max-body-bytes", 1024, 256L * MEGABYTE, 16L * MEGABYTE),
                (int) root.number("attempts", 1, 5, 3),
                upstreams,
                models,
                keys,
                carbon);
        return problems.isEmpty()
                ? new ConfigurationReading.Read(door, snapshot)
                : new ConfigurationReading.Refused(problems);
    }

    private static Door door(Fields root) {
        Fields listen = root.in("listen").allowing("address", "port");
        Fields admin = root.in("admin").allowing("address", "port");
        return new Door(
                listen.text("address").orElse("127.0.0.1"),
                (int) listen.number("port", 0, 65_535, 8090),
                admin.text("address").orElse("127.0.0.1"),
                (int) admin.number("port", 0, 65_535, 8091),
                (int) root.number("event-loops", 1, 256, Runtime.getRuntime().availableProcessors()),
                (int) root.number("audit-places", 16, 1 << 20, 1 << 16));
    }

    private static ZoneId zone(Fields root) {
        String zone = root.text("time-zone").orElse(MOROCCO);
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            root.problem("time-zone", "there is no zone \"" + zone + "\"", "write such as " + MOROCCO);
            return ZoneId.of("UTC");
        }
    }

    private void system(Fields fields) {
        fields.allowing("system", "suspended", "conditions");
        String id = fields.id("system");
        Registered system = new Registered(
                fields.flag("suspended", false),
                new HashSet<>(fields.choices("conditions", Condition.values(), Condition::code)));
        if (systems.put(id, system) != null) {
            fields.problem("system", "\"" + id + "\" is there twice", "join the two entries");
        }
    }

    private void upstream(Fields fields) {
        fields.allowing(
                "id",
                "url",
                "country",
                "sovereign",
                "http2",
                "token-variable",
                "token-file",
                "endpoints",
                "streams-usage",
                "first-byte-seconds",
                "idle-seconds",
                "health");
        String id = fields.id("id");
        Set<Endpoint> endpoints = new HashSet<>(fields.choices("endpoints", Endpoint.values(), Endpoint::code));
        Upstream upstream = new Upstream(
                id,
                url(fields, "url"),
                country(fields, "country"),
                fields.flag("sovereign", false),
                fields.flag("http2", false),
                token(fields),
                fields.has("endpoints")
                        ? endpoints
                        : Set.of(Endpoint.CHAT_COMPLETIONS, Endpoint.COMPLETIONS, Endpoint.EMBEDDINGS),
                fields.flag("streams-usage", true),
                (int) fields.number("first-byte-seconds", 1, 600, 120),
                (int) fields.number("idle-seconds", 1, 600, 120),
                fields.text("health"));
        if (upstream.healthPath().filter(path -> !path.startsWith("/")).isPresent()) {
            fields.problem("health", "not a path", "begin it with a slash, such as /health");
        }
        if (upstreams.put(id, upstream) != null) {
            fields.problem("id", "\"" + id + "\" is there twice", "give each upstream its own");
        }
    }

    private static URI url(Fields fields, String field) {
        String text = fields.requiredText(field);
        try {
            URI url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getQuery() == null
                    && url.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            // told below
        }
        if (!text.isEmpty()) {
            fields.problem(field, "\"" + text + "\" is no address", "write such as https://models.example.ma/v1");
        }
        return URI.create("http://localhost");
    }

    private static String country(Fields fields, String field) {
        String country = fields.requiredText(field);
        if (!country.isEmpty() && !COUNTRY.matcher(country).matches()) {
            fields.problem(field, "\"" + country + "\" is no country", "write two capitals of ISO 3166-1, such as MA");
        }
        return country;
    }

    private String token(Fields fields) {
        Optional<String> variable = fields.text("token-variable");
        Optional<String> file = fields.text("token-file");
        if (variable.isPresent()) {
            @Nullable String token = System.getenv(variable.get());
            if (token == null || token.isBlank()) {
                fields.problem("token-variable", variable.get() + " is not set", "set it before the gateway starts");
                return "";
            }
            return token.strip();
        }
        if (file.isPresent()) {
            try {
                return Files.readString(folder.resolve(file.get())).strip();
            } catch (IOException unreadable) {
                fields.problem("token-file", file.get() + " cannot be read", "check its name and rights");
            }
        }
        return "";
    }

    private void carbon(Fields fields) {
        fields.allowing("country", "grams-per-kilowatt-hour", "year", "source");
        String country = country(fields, "country");
        Optional<Double> grams = fields.measure("grams-per-kilowatt-hour");
        if (grams.isEmpty() && !fields.has("grams-per-kilowatt-hour")) {
            fields.problem("", "grams-per-kilowatt-hour is missing", "add it, or leave the country out");
        }
        carbon.put(
                country,
                new Carbon(
                        grams.orElse(Double.NaN),
                        (int) fields.number("year", 1990, 2100, 0),
                        fields.requiredText("source")));
        if (!fields.has("year")) {
            fields.problem("", "year is missing", "say of which year the factor is");
        }
    }

    private void model(Fields fields) {
        fields.allowing(
                "name",
                "input-price",
                "output-price",
                "max-output-tokens",
                "media-tokens",
                "output-limit-field",
                "system",
                "energy",
                "upstreams");
        String name = fields.requiredText("name");
        List<Serving> servings = new ArrayList<>();
        fields.each("upstreams").forEach(one -> serving(one, name).ifPresent(servings::add));
        if (servings.isEmpty()) {
            fields.problem("", "the model has no upstream", "name one below upstreams");
        }
        String limitField = fields.text("output-limit-field").orElse("max_tokens");
        if (!limitField.equals("max_tokens") && !limitField.equals("max_completion_tokens")) {
            fields.problem("output-limit-field", "no such field", "max_tokens or max_completion_tokens");
        }
        Model model = new Model(
                name,
                price(fields, "input-price"),
                price(fields, "output-price"),
                (int) fields.number("max-output-tokens", 1, 10_000_000, 4096),
                (int) fields.number("media-tokens", 0, 10_000_000, 4096),
                limitField,
                system(fields, "system").suspended(),
                energy(fields),
                servings);
        if (models.put(name, model) != null) {
            fields.problem("name", "\"" + name + "\" is there twice", "give each model its own name");
        }
    }

    /** In billionths of a dirham for a token: thousandths of a dirham for a million tokens. */
    private static long price(Fields fields, String field) {
        if (!fields.has(field)) {
            fields.problem("", field + " is missing", "write dirhams for a million tokens; \"0\" where they are free");
        }
        return fields.decimal(field, 3, "dirhams for a million tokens").orElse(0L);
    }

    private static Optional<Model.Energy> energy(Fields fields) {
        if (!fields.has("energy")) {
            return Optional.empty();
        }
        Fields energy = fields.in("energy").allowing("low-watt-hours", "high-watt-hours", "method");
        double low = energy.measure("low-watt-hours").orElse(Double.NaN);
        double high = energy.measure("high-watt-hours").orElse(Double.NaN);
        if (!(low <= high)) {
            energy.problem("", "not a range", "give low-watt-hours and high-watt-hours for 1,000 tokens of output");
        }
        return Optional.of(new Model.Energy(low, high, energy.requiredText("method")));
    }

    private Optional<Serving> serving(Fields fields, String name) {
        fields.allowing("upstream", "model", "weight");
        String id = fields.requiredText("upstream");
        @Nullable Upstream upstream = upstreams.get(id);
        if (upstream == null) {
            fields.problem("upstream", "there is no upstream \"" + id + "\"", "one of " + upstreams.keySet());
            return Optional.empty();
        }
        return Optional.of(
                new Serving(upstream, fields.text("model").orElse(name), (int) fields.number("weight", 1, 1000, 1)));
    }

    private void administration(Fields fields) {
        fields.allowing("id", "countries", "shield", "media", "budget", "limits", "applications");
        String id = fields.id("id");
        List<String> countries = fields.texts("countries");
        countries.stream()
                .filter(one -> !COUNTRY.matcher(one).matches())
                .forEach(one -> fields.problem(
                        "countries", "\"" + one + "\" is no country", "write two capitals of ISO 3166-1, such as MA"));
        String media = fields.text("media").orElse("sovereign-only");
        if (!media.equals("sovereign-only") && !media.equals("anywhere")) {
            fields.problem("media", "there is no \"" + media + "\"", "sovereign-only or anywhere");
        }
        Administration administration = new Administration(
                id,
                new HashSet<>(countries),
                shield(fields.in("shield")),
                media.equals("sovereign-only"),
                allowance(fields, "administration/" + id));
        fields.each("applications").forEach(one -> application(one, administration));
    }

    private static Policy shield(Fields fields) {
        Map<PersonalData, Action> actions = new EnumMap<>(PersonalData.class);
        for (String name : fields.names()) {
            Optional<PersonalData> type = List.of(PersonalData.values()).stream()
                    .filter(one -> one.code().equals(name))
                    .findFirst();
            String text = fields.text(name).orElse("");
            Optional<Action> action = List.of(Action.values()).stream()
                    .filter(one -> code(one).equals(text))
                    .findFirst();
            if (type.isEmpty()) {
                fields.problem(
                        name,
                        "there is no class \"" + name + "\"",
                        "one of "
                                + List.of(PersonalData.values()).stream()
                                        .map(PersonalData::code)
                                        .toList());
            } else if (action.isEmpty()) {
                fields.problem(name, "there is no action \"" + text + "\"", "mask, block or sovereign-only");
            } else {
                actions.put(type.get(), action.get());
            }
        }
        return new Policy(actions);
    }

    private static String code(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void application(Fields fields, Administration administration) {
        fields.allowing("id", "system", "conditions", "budget", "limits", "keys");
        String id = fields.id("id");
        Registered system = system(fields, "system");
        Set<Condition> conditions = new HashSet<>(system.conditions());
        conditions.addAll(fields.choices("conditions", Condition.values(), Condition::code));
        Application application = new Application(
                id, administration, conditions, system.suspended(), allowance(fields, "application/" + id));
        fields.each("keys").forEach(one -> key(one, application));
    }

    private Registered system(Fields fields, String field) {
        Optional<String> id = fields.text(field);
        if (id.isPresent() && !systems.containsKey(id.get())) {
            if (following) {
                return Registered.UNKNOWN; // until the register knows it
            }
            fields.problem(field, "the register has no system \"" + id.get() + "\"", "add it below register");
        }
        return systems.getOrDefault(id.orElse(""), new Registered(false, Set.of()));
    }

    private void key(Fields fields, Application application) {
        fields.allowing("id", "sha256", "models", "expires", "revoked", "budget", "limits");
        String id = fields.id("id");
        String hash = fields.requiredText("sha256");
        if (!hash.isEmpty() && !SHA256.matcher(hash).matches()) {
            fields.problem("sha256", "not a hash", "write the key's SHA-256 as 64 small hexadecimal digits");
        }
        Set<String> opened = new HashSet<>(fields.texts("models"));
        opened.stream()
                .filter(name -> !models.containsKey(name))
                .forEach(name ->
                        fields.problem("models", "there is no model \"" + name + "\"", "one of " + models.keySet()));
        ApiKey key = new ApiKey(
                id,
                hash,
                application,
                opened,
                expires(fields),
                fields.flag("revoked", false),
                allowance(fields, "key/" + id));
        if (keys.put(hash, key) != null) {
            fields.problem("sha256", "two keys have this hash", "give each its own");
        }
    }

    private static Optional<Instant> expires(Fields fields) {
        return fields.text("expires").map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException malformed) {
                fields.problem("expires", "\"" + text + "\" is no instant", "write such as 2027-01-01T00:00:00Z");
                return Instant.EPOCH;
            }
        });
    }

    private Allowance allowance(Fields fields, String owner) {
        if (!owners.add(owner)) {
            fields.problem("id", owner + " is there twice", "its budget would be counted twice: give each its own");
        }
        Map<Account.Measure, Long> limits = new EnumMap<>(Account.Measure.class);
        Fields counts = fields.in("limits")
                .allowing("requests-per-minute", "tokens-per-minute", "requests-per-day", "tokens-per-day");
        for (Account.Measure measure : Account.Measure.values()) {
            String name = measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (!measure.isMoney() && counts.has(name)) {
                limits.put(measure, counts.number(name, 0, Long.MAX_VALUE / 4, 0));
            }
        }
        Fields budget = fields.in("budget").allowing("dirhams-per-day", "dirhams-per-month", "dirhams-in-all");
        for (Account.Measure measure : Account.Measure.values()) {
            String name = measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (measure.isMoney()) {
                budget.decimal(name, 9, "dirhams").ifPresent(amount -> limits.put(measure, amount));
            }
        }
        return new Allowance(owner, limits);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The hash under which a key is kept. */
    public static String hashOfKey(String key) {
        return sha256(key.getBytes(StandardCharsets.UTF_8));
    }
}
