package org.jazari.trust.dossier;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An assessment of a system: which ruleset, which answers, and what the engine said. It is never computed anew in silence.
 *
 * @param json ruleset (id, version, sha256, status), answers, report
 */
public record Attached(ObjectNode json, Instant at) {
    public String ruleset() {
        return json.path("ruleset").path("id").asString();
    }

    public String version() {
        return json.path("ruleset").path("version").asString();
    }

    public String sha256() {
        return json.path("ruleset").path("sha256").asString();
    }

    public JsonNode report() {
        return json.path("report");
    }

    /** The level; empty where the assessment was incomplete. */
    public Optional<Integer> level() {
        JsonNode level = report().path("level");
        return level.isInt() ? Optional.of(level.asInt()) : Optional.empty();
    }
}
