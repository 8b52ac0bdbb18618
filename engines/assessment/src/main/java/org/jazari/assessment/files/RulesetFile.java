package org.jazari.assessment.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jazari.assessment.Header;
import org.jazari.assessment.Ruleset;
import org.jazari.assessment.Status;
import org.jazari.strategyfile.CanonicalJson;
import tools.jackson.databind.JsonNode;

/** A ruleset as a file of JSON or YAML. */
public final class RulesetFile {
    private RulesetFile() {}

    /**
     * Reads and checks a ruleset: form, schema, meaning.
     *
     * @param file its name, as defects show it
     * @param content its bytes
     */
    public static CheckedFile<Ruleset> read(String file, byte[] content) {
        return read(SourceTree.read(file, content));
    }

    /** The same for a tree that is read already; its own defects count. */
    public static CheckedFile<Ruleset> read(SourceTree source) {
        if (!source.defects().isEmpty()) {
            return CheckedFile.refused(source.defects());
        }
        String kind = source.root().path("kind").asString("");
        if (!source.root().isObject() || !SchemaCheck.KINDS.contains(kind)) {
            String pointer = source.root().has("kind") ? "/kind" : "";
            return CheckedFile.refused(List.of(new Defect(
                    "kind-unknown",
                    source.place(pointer),
                    Map.of("kind", kind, "allowed", String.join(", ", SchemaCheck.KINDS)))));
        }
        List<Defect> defects = new ArrayList<>(SchemaCheck.check(source, kind));
        if (!defects.isEmpty()) {
            return CheckedFile.refused(defects);
        }
        Cursor top = Cursor.at(source, defects);
        Optional<Header> header = header(top);
        top.eachTexts(top.strings("languages"));
        Optional<Ruleset> ruleset = header.flatMap(head -> switch (kind) {
            case "questionnaire" -> new QuestionnaireReading(top, head).read();
            case "decision-tree" -> new TreeReading(top, head).read();
            default -> new IndexReading(top, head).read();
        });
        return ruleset.isPresent() && defects.isEmpty()
                ? new CheckedFile<>(ruleset, List.of())
                : CheckedFile.refused(defects);
    }

    /** The canonical JSON (RFC 8785) of a tree: what is hashed and signed. */
    public static byte[] canonical(JsonNode root) {
        return CanonicalJson.of(root);
    }

    /** SHA-256 in hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every Java platform has SHA-256", broken);
        }
    }

    /** A tree as indented JSON. */
    public static byte[] indented(JsonNode root) {
        return (tools.jackson.databind.json.JsonMapper.shared()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(root)
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Header> header(Cursor top) {
        Optional<LocalDate> from = date(top.field("validFrom"));
        Optional<LocalDate> until = top.has("validUntil") ? date(top.field("validUntil")) : Optional.empty();
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            top.field("validUntil")
                    .refuse("dates-reversed", Map.of("from", from.get().toString()));
        }
        Cursor source = top.field("source");
        return from.map(day -> new Header(
                top.text("id"),
                top.text("version"),
                Status.valueOf(top.text("status").toUpperCase(Locale.ROOT).replace('-', '_')),
                top.texts("title"),
                top.texts("notice"),
                top.strings("languages"),
                day,
                until,
                new Header.Source(source.text("publisher"), source.text("address"), source.text("licence")),
                sha256(canonical(top.node()))));
    }

    private static Optional<LocalDate> date(Cursor cursor) {
        try {
            return Optional.of(LocalDate.parse(cursor.node().asString("")));
        } catch (DateTimeParseException noDate) {
            cursor.refuse("date-impossible", Map.of("value", cursor.node().asString("")));
            return Optional.empty();
        }
    }
}
