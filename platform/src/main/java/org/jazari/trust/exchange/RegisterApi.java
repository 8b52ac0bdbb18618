package org.jazari.trust.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.kernel.language.Texts;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.PublicPage;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.Text;
import org.jazari.trust.dossier.Dossier;
import org.jazari.trust.dossier.Dossiers;
import org.jazari.trust.dossier.Register;
import org.jazari.trust.dossier.Sectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The register for programs, and in the forms of other registers. */
@RestController
@Tag(name = "Register", description = "Algorithmic systems of public bodies: records, conditions, changes")
class RegisterApi {
    private static final String ATOM = "application/atom+xml;charset=UTF-8";
    private static final String FORMATS =
            "json, csv, nl (Dutch publication standard 1.0, JSON), nl-csv, atrs (British transparency record, JSON)";

    private final Dossiers dossiers;
    private final Sectors sectors;
    private final Texts texts;
    private final JsonMapper json;

    RegisterApi(Dossiers dossiers, Sectors sectors, Texts texts, JsonMapper json) {
        this.dossiers = dossiers;
        this.sectors = sectors;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/api/v1/register")
    @Operation(summary = "All systems of the register")
    ResponseEntity<byte[]> all(
            HttpServletRequest request,
            @Parameter(description = FORMATS) @RequestParam(defaultValue = "json") String format,
            @Parameter(description = "fr, ar, zgh or en, for the forms of other registers")
                    @RequestParam(defaultValue = "fr")
                    String lang,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        Register register = register(known);
        return systems(request, register, register.systems(), format, language(lang), "register");
    }

    @GetMapping("/api/v1/register/{id:[a-z0-9-]+}")
    @Operation(summary = "One system, with the facts that its record is made of")
    ResponseEntity<byte[]> one(
            HttpServletRequest request,
            @PathVariable String id,
            @Parameter(description = FORMATS) @RequestParam(defaultValue = "json") String format,
            @Parameter(description = "fr, ar, zgh or en, for the forms of other registers")
                    @RequestParam(defaultValue = "fr")
                    String lang,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        Register register = register(known);
        Dossier dossier = register.find(id).orElseThrow(Refusal::notFound);
        if (format.equals("json")) {
            return body(request, "application/json", json.writeValueAsBytes(Rows.row(dossier, names(register))));
        }
        return systems(request, register, List.of(dossier), format, language(lang), id);
    }

    @GetMapping("/api/v1/register/conditions")
    @Operation(
            summary = "What whoever serves a system must obey",
            description =
                    "For each system: whether it may be used, and the conditions that hold. A program that serves "
                            + "systems reads this, or follows the facts trust.condition-set, trust.condition-lifted, "
                            + "trust.record-published, trust.record-withheld, trust.system-suspended, trust.system-resumed, "
                            + "trust.system-retired and trust.record-withdrawn at /api/v1/facts.")
    ResponseEntity<byte[]> conditions(
            HttpServletRequest request,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        return body(
                request,
                "application/json",
                json.writeValueAsBytes(
                        register(known).systems().stream().map(Rows::conditions).toList()));
    }

    @GetMapping("/{language:fr|ar|zgh|en}/register/changes.atom")
    ResponseEntity<byte[]> feed(
            HttpServletRequest request, @PathVariable String language, @RequestParam @Nullable String known) {
        return body(request, ATOM, RegisterFeed.of(register(known), texts.in(language(language))));
    }

    private ResponseEntity<byte[]> systems(
            HttpServletRequest request,
            Register register,
            List<Dossier> systems,
            String format,
            Language language,
            String name) {
        Map<String, Text> names = names(register);
        ArrayNode dutch = rows(systems.stream()
                .map(dossier -> DutchStandard.row(dossier, language, names))
                .toList());
        return switch (format) {
            case "json" -> body(request, "application/json", json.writeValueAsBytes(Rows.all(register, names)));
            case "csv" -> {
                ArrayNode rows = json.createArrayNode();
                systems.forEach(dossier -> rows.add(withoutAnswers(Rows.row(dossier, names))));
                yield file(request, name, Csv.of(rows));
            }
            case "nl" -> body(request, "application/json", json.writeValueAsBytes(dutch));
            case "nl-csv" -> file(request, name + "-nl", Csv.of(dutch));
            case "atrs" ->
                body(
                        request,
                        "application/json",
                        json.writeValueAsBytes(rows(systems.stream()
                                .map(dossier -> TransparencyRecord.of(dossier, language))
                                .toList())));
            default -> throw Refusal.badRequest("unknown-format", "format", format);
        };
    }

    /** A column for each answer to a questionnaire would hide the others. */
    private static ObjectNode withoutAnswers(ObjectNode row) {
        if (row.path("assessment") instanceof ObjectNode assessment) {
            assessment.remove("answers");
        }
        return row;
    }

    private ArrayNode rows(List<Optional<ObjectNode>> found) {
        ArrayNode rows = json.createArrayNode();
        found.forEach(row -> row.ifPresent(rows::add));
        return rows;
    }

    private Register register(@Nullable String known) {
        return dossiers.asKnown(AsKnown.parse(known));
    }

    private Map<String, Text> names(Register register) {
        return sectors.at(register.moment());
    }

    private static Language language(String tag) {
        return Language.find(tag).orElseThrow(() -> Refusal.badRequest("unknown-language", "lang", tag));
    }

    private static ResponseEntity<byte[]> file(HttpServletRequest request, String name, byte[] csv) {
        PublicPage.mark(request);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .body(csv);
    }

    private static ResponseEntity<byte[]> body(HttpServletRequest request, String type, byte[] body) {
        PublicPage.mark(request);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).body(body);
    }
}
