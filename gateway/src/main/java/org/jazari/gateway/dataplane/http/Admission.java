package org.jazari.gateway.dataplane.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jazari.gateway.dataplane.audit.Leaf;
import org.jazari.gateway.dataplane.budget.Draw;
import org.jazari.gateway.dataplane.configuration.Administration;
import org.jazari.gateway.dataplane.configuration.ApiKey;
import org.jazari.gateway.dataplane.configuration.Condition;
import org.jazari.gateway.dataplane.configuration.ConfigurationFile;
import org.jazari.gateway.dataplane.configuration.Endpoint;
import org.jazari.gateway.dataplane.configuration.Model;
import org.jazari.gateway.dataplane.configuration.Serving;
import org.jazari.gateway.dataplane.configuration.Snapshot;
import org.jazari.gateway.dataplane.json.Edits;
import org.jazari.gateway.dataplane.json.JsonKind;
import org.jazari.gateway.dataplane.json.JsonLimits;
import org.jazari.gateway.dataplane.json.JsonRefusedException;
import org.jazari.gateway.dataplane.json.JsonTape;
import org.jazari.gateway.dataplane.routing.Need;
import org.jazari.gateway.dataplane.routing.Router;
import org.jazari.gateway.dataplane.routing.Routing;
import org.jazari.gateway.dataplane.shielding.Shielding;
import org.jazari.shield.Syntax;

/** Decides on one request, in the order: what it is, whose it is, what is in it, where it may go, what it may cost. */
final class Admission {
    private static final String PREFIX = "Bearer ";
    private static final int LONGEST_KEY = 512;
    private static final int MOST_CHOICES = 128;

    /** Members of a request for a response that refer to what is stored elsewhere, where neither shield nor budget can look. */
    private static final Set<String> STORED = Set.of("previous_response_id", "conversation", "prompt");

    private final Services services;
    private final Snapshot snapshot;
    private final Endpoint endpoint;
    private final ApiKey key;
    private final byte[] body;
    private final Edits edits = new Edits();
    private final Leaf leaf;
    private JsonTape tape = new JsonTape();
    private long outputTokens;
    private long inputTokens;
    private boolean streamed;
    private boolean hidesUsage;

    /** @param leaf receives what becomes known of the request */
    Admission(Services services, Snapshot snapshot, Endpoint endpoint, ApiKey key, byte[] body, Leaf leaf) {
        this.services = services;
        this.snapshot = snapshot;
        this.endpoint = endpoint;
        this.key = key;
        this.body = body;
        this.leaf = leaf;
    }

    /** What was admitted, and what is to be drawn for it. */
    record Admitted(AskedFor asked, List<Draw> draws) {}

    /** The key of a request that may ask for anything at all. */
    static ApiKey authenticate(Snapshot snapshot, String authorization, Instant now) throws RefusedException {
        if (authorization.length() > LONGEST_KEY || !authorization.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            throw new RefusedException(Refusal.unauthorized("No API key. Send it as \"Authorization: Bearer KEY\"."));
        }
        Optional<ApiKey> key = snapshot.findKey(ConfigurationFile.hashOfKey(authorization.substring(PREFIX.length())));
        if (key.isEmpty()) {
            throw new RefusedException(
                    Refusal.unauthorized("This API key is not known. Ask your administration for one."));
        }
        requireValid(key.get(), now);
        return key.get();
    }

    private static void requireValid(ApiKey key, Instant now) throws RefusedException {
        if (key.revoked()) {
            throw new RefusedException(Refusal.unauthorized("This API key has been revoked. Ask for a new one."));
        }
        if (key.expires().filter(end -> !now.isBefore(end)).isPresent()) {
            throw new RefusedException(Refusal.unauthorized("This API key has expired. Ask for a new one."));
        }
        if (key.application().suspended()) {
            throw new RefusedException(Refusal.forbidden(
                    "system_suspended",
                    "The public register has suspended the system "
                            + key.application().id() + ". Ask its administration."));
        }
    }

    /** Why a call that a former snapshot admitted may not go on by this one; empty where it may. */
    static Optional<Refusal> refusedNow(Snapshot snapshot, AskedFor asked, Instant now) {
        try {
            Optional<ApiKey> key = snapshot.findKey(asked.key().sha256());
            Optional<Model> model = snapshot.findModel(asked.model().name());
            if (key.isEmpty()) {
                return Optional.of(Refusal.unauthorized("This API key has been withdrawn."));
            }
            requireValid(key.get(), now);
            return model.isEmpty()
                            || model.get().suspended()
                            || !key.get().opens(model.get().name())
                    ? Optional.of(Refusal.forbidden("model_withdrawn", "The model has been withdrawn from this key."))
                    : Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.refusal());
        }
    }

    Admitted admit(Instant now) throws RefusedException {
        leaf.put("time", now.toString())
                .put("administration", key.application().administration().id())
                .put("application", key.application().id())
                .put("key", key.id())
                .put("endpoint", endpoint.code())
                .put("configuration", snapshot.version())
                .put("request_hmac", services.hash(body));
        read();
        Model model = model();
        leaf.put("model", model.name());
        streamed = flag("stream");
        leaf.put("streamed", streamed);
        refuseStored();
        Shielding.Outcome.Passed passed = screened();
        List<Serving> allowed = routed(model, passed);
        limitOutput(model);
        askForUsage(allowed);
        int modelNode = tape.find(0, "model");
        byte[] before = edits.applied(body, 0, tape.start(modelNode));
        byte[] after = edits.applied(body, tape.end(modelNode), body.length);
        inputTokens = before.length + after.length - passed.mediaBytes() + (long) passed.media() * model.mediaTokens();
        AskedFor asked = new AskedFor(
                snapshot,
                key,
                model,
                endpoint,
                new Outgoing(before, after, services.bufferedBytes()),
                streamed,
                hidesUsage,
                passed.masked(),
                content(),
                allowed,
                leaf);
        return new Admitted(
                asked, Spending.draws(key, model, inputTokens, outputTokens, Periods.at(now, snapshot.zone())));
    }

    private void read() throws RefusedException {
        try {
            tape = JsonTape.of(body, JsonLimits.REQUEST);
        } catch (JsonRefusedException refused) {
            String message =
                    "The body is not accepted as JSON: " + refused.reason() + ", at byte " + refused.offset() + ".";
            throw new RefusedException(
                    refused.isTooLarge() ? Refusal.tooLarge(message) : Refusal.invalid("invalid_json", "", message));
        }
        if (!tape.is(0, JsonKind.OBJECT)) {
            throw new RefusedException(Refusal.invalid("invalid_json", "", "The body must be a JSON object."));
        }
    }

    private Model model() throws RefusedException {
        int node = tape.find(0, "model");
        if (!tape.is(node, JsonKind.STRING)) {
            throw new RefusedException(Refusal.invalid(
                    "missing_model", "model", "Name the model, as a string. GET /v1/models lists them."));
        }
        String name = tape.string(node);
        Optional<Model> model = snapshot.findModel(name).filter(one -> key.opens(one.name()));
        if (model.isEmpty()) {
            throw new RefusedException(
                    Refusal.of(
                            404,
                            "invalid_request_error",
                            "model_not_found",
                            "model",
                            "The model does not exist or this key does not open it. GET /v1/models lists those that it opens."));
        }
        if (model.get().suspended()) {
            throw new RefusedException(Refusal.forbidden(
                    "system_suspended",
                    "The public register has suspended the model " + model.get().name() + "."));
        }
        return model.get();
    }

    private boolean flag(String name) throws RefusedException {
        int node = tape.find(0, name);
        if (node < 0 || tape.is(node, JsonKind.NULL) || tape.is(node, JsonKind.FALSE)) {
            return false;
        }
        if (tape.is(node, JsonKind.TRUE)) {
            return true;
        }
        throw new RefusedException(Refusal.invalid("invalid_type", name, "\"" + name + "\" must be true or false."));
    }

    private void refuseStored() throws RefusedException {
        if (endpoint != Endpoint.RESPONSES) {
            return;
        }
        for (String name : STORED) {
            int node = tape.find(0, name);
            if (node >= 0 && !tape.is(node, JsonKind.NULL)) {
                throw new RefusedException(Refusal.invalid(
                        "unsupported_parameter",
                        name,
                        "\"" + name + "\" refers to what is stored at an upstream, where neither shield nor budget can "
                                + "look. Send the whole input."));
            }
        }
        if (flag("background")) {
            throw new RefusedException(Refusal.invalid(
                    "unsupported_parameter",
                    "background",
                    "Answers in the background cannot be settled. Leave it out."));
        }
    }

    private Shielding.Outcome.Passed screened() throws RefusedException {
        Administration administration = key.application().administration();
        Shielding.Outcome.Passed passed = switch (services.shielding().screen(tape, key, edits)) {
            case Shielding.Outcome.Passed one -> one;
            case Shielding.Outcome.Blocked blocked -> {
                leaf.put("personal_data", blocked.found());
                throw new RefusedException(Refusal.of(
                        403,
                        "permission_error",
                        "personal_data_blocked",
                        "",
                        "The request holds personal data that " + administration.id() + " does not let out: "
                                + String.join(", ", blocked.found().keySet()) + ". Remove it."));
            }
            case Shielding.Outcome.HoldsPseudonym holds ->
                throw new RefusedException(Refusal.invalid(
                        "pseudonym_in_request",
                        "",
                        "The text at byte " + tape.start(holds.node())
                                + " looks like a pseudonym of this gateway. Send the original text."));
            case Shielding.Outcome.Unmaskable unmaskable ->
                throw new RefusedException(Refusal.invalid(
                        "personal_data_unmaskable",
                        "",
                        "At byte " + tape.start(unmaskable.node()) + " stands personal data ("
                                + unmaskable.type().code()
                                + ") where it cannot be masked. Move it into a text."));
        };
        if (!passed.found().isEmpty()) {
            leaf.put("personal_data", passed.found());
            services.metrics().found(administration.id(), passed.found());
            if (key.application().conditions().contains(Condition.NO_PERSONAL_DATA)) {
                throw new RefusedException(Refusal.forbidden(
                        "personal_data_not_allowed",
                        "The public register lets the system "
                                + key.application().id()
                                + " run without personal data only; the request holds "
                                + String.join(", ", passed.found().keySet()) + "."));
            }
        }
        return passed;
    }

    private List<Serving> routed(Model model, Shielding.Outcome.Passed passed) throws RefusedException {
        List<String> sovereignBecause = new ArrayList<>();
        if (key.application().conditions().contains(Condition.SOVEREIGN_ONLY)) {
            sovereignBecause.add(
                    "the public register's condition for " + key.application().id());
        }
        if (passed.sovereignOnly()) {
            sovereignBecause.add(
                    passed.media() > 0
                            ? "the request holds images, sound, files or tokens that the shield cannot look into"
                            : "the administration's policy for personal data in the request");
        }
        Need need = new Need(endpoint, key.application().administration().countries(), sovereignBecause);
        return switch (Router.qualify(model, need)) {
            case Routing.Allowed allowed -> allowed.servings();
            case Routing.Forbidden forbidden ->
                throw new RefusedException(Refusal.forbidden(
                                "no_upstream_qualifies",
                                "No upstream of " + model.name() + " may take this request: "
                                        + String.join(
                                                "; ",
                                                forbidden.rejections().stream()
                                                        .map(one -> one.upstream() + " " + one.reason())
                                                        .toList())
                                        + ".")
                        .because(forbidden.rejections()));
        };
    }

    /** The most that the answer can hold, which goes into the request where the client named none. */
    private void limitOutput(Model model) throws RefusedException {
        if (endpoint == Endpoint.EMBEDDINGS) {
            return;
        }
        String own = endpoint == Endpoint.RESPONSES
                ? "max_output_tokens"
                : endpoint == Endpoint.COMPLETIONS ? "max_tokens" : model.outputLimitField();
        long limit = Math.max(
                number(own, 0),
                endpoint == Endpoint.CHAT_COMPLETIONS
                        ? Math.max(number("max_tokens", 0), number("max_completion_tokens", 0))
                        : 0);
        if (limit > model.maxOutputTokens()) {
            throw new RefusedException(Refusal.invalid(
                    "max_tokens_too_large",
                    own,
                    "At most " + model.maxOutputTokens() + " tokens of output are allowed for " + model.name() + "."));
        }
        if (limit == 0) {
            limit = model.maxOutputTokens();
            int node = tape.find(0, own);
            if (node >= 0) {
                edits.replace(tape, node, String.valueOf(limit));
            } else {
                edits.insertMember(tape, 0, own, String.valueOf(limit));
            }
        }
        long choices = Math.max(1, Math.max(number("n", 1), number("best_of", 1)));
        int prompts = tape.find(0, "prompt");
        long texts = endpoint == Endpoint.COMPLETIONS ? Math.max(1, items(prompts)) : 1;
        if (choices > MOST_CHOICES) {
            throw new RefusedException(
                    Refusal.invalid("too_many_choices", "n", "At most " + MOST_CHOICES + " choices are allowed."));
        }
        outputTokens = limit * choices * texts;
    }

    private long items(int node) {
        if (!tape.is(node, JsonKind.ARRAY)) {
            return 1;
        }
        long items = 0;
        for (int item = node + 1; item < tape.after(node); item = tape.after(item)) {
            items++;
        }
        return items;
    }

    private long number(String name, long otherwise) throws RefusedException {
        int node = tape.find(0, name);
        if (node < 0 || tape.is(node, JsonKind.NULL)) {
            return otherwise;
        }
        String raw = tape.is(node, JsonKind.NUMBER) ? tape.raw(node) : "";
        if (raw.isEmpty()
                || raw.length() > 9
                || !raw.chars().allMatch(one -> one >= '0' && one <= '9')
                || raw.equals("0")) {
            throw new RefusedException(
                    Refusal.invalid("invalid_type", name, "\"" + name + "\" must be a whole number above 0."));
        }
        return Long.parseLong(raw);
    }

    private void askForUsage(List<Serving> allowed) throws RefusedException {
        boolean knows = allowed.stream().allMatch(one -> one.upstream().streamsUsage());
        if (!streamed || !knows || endpoint == Endpoint.RESPONSES || endpoint == Endpoint.EMBEDDINGS) {
            return;
        }
        int options = tape.find(0, "stream_options");
        if (options < 0 || tape.is(options, JsonKind.NULL)) {
            hidesUsage = true;
            if (options < 0) {
                edits.insertMember(tape, 0, "stream_options", "{\"include_usage\":true}");
            } else {
                edits.replace(tape, options, "{\"include_usage\":true}");
            }
            return;
        }
        if (!tape.is(options, JsonKind.OBJECT)) {
            throw new RefusedException(
                    Refusal.invalid("invalid_type", "stream_options", "\"stream_options\" must be an object."));
        }
        int include = tape.find(options, "include_usage");
        hidesUsage = !tape.is(include, JsonKind.TRUE);
        if (include < 0) {
            edits.insertMember(tape, options, "include_usage", "true");
        } else if (hidesUsage) {
            edits.replace(tape, include, "true");
        }
    }

    private Syntax content() {
        int format = tape.find(0, "response_format");
        int text = tape.find(0, "text");
        int type = format >= 0 ? tape.find(format, "type") : tape.find(tape.find(text, "format"), "type");
        return tape.is(type, JsonKind.STRING) && tape.string(type).startsWith("json") ? Syntax.JSON : Syntax.PLAIN;
    }
}
