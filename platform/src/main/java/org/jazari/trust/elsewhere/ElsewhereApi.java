package org.jazari.trust.elsewhere;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Viewer;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.PublicPage;
import org.jazari.kernel.web.Refusal;
import org.jazari.trust.TrustRoles;
import org.jazari.trust.foreign.ForeignRows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Registers of other countries for programs. */
@RestController
@Tag(name = "Register", description = "Algorithmic systems of public bodies: records, conditions, changes")
class ElsewhereApi {
    private static final int LARGEST_BYTES = 20 << 20;
    private static final int MOST = 500;

    private final ForeignRegisters registers;
    private final FactDispatcher dispatcher;
    private final JsonMapper json;
    private final Clock clock;

    ElsewhereApi(ForeignRegisters registers, FactDispatcher dispatcher, JsonMapper json, Clock clock) {
        this.registers = registers;
        this.dispatcher = dispatcher;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/api/v1/register/elsewhere")
    @Operation(
            summary = "What imported registers of other countries say",
            description = "As they were published on their day; not checked by this platform.")
    ResponseEntity<byte[]> find(
            HttpServletRequest request,
            @Parameter(description = "words, each of which may be the beginning of one")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "SHA-256 of an imported file") @RequestParam(defaultValue = "") String register,
            @Parameter(description = "of the first record, from 0") @RequestParam(defaultValue = "0") int offset,
            @Parameter(description = AsKnown.DESCRIPTION) @RequestParam @Nullable String known) {
        ElsewherePages.checked(q, register);
        Instant moment = AsKnown.parse(known).orElse(AsKnown.END);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("found", registers.count(q, register, moment));
        for (ForeignRegister one : registers.all(moment)) {
            answer.withArray("registers").add(described(one));
        }
        for (ForeignRegisters.Entry entry : registers.records(q, register, moment, Math.max(0, offset), MOST)) {
            answer.withArray("records").add(ForeignRows.loaded(entry.record()).put("register", entry.register()));
        }
        PublicPage.mark(request);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(answer));
    }

    @PostMapping("/api/v1/register/elsewhere")
    @Operation(
            summary = "Imports a register of another country",
            description =
                    "Role trust.publisher. The body is the file, CSV or a JSON list, 20 MB at most. The answer tells of each "
                            + "refused row its line, column and defect; loaded + refused = rows.")
    ResponseEntity<byte[]> take(
            HttpServletRequest request,
            @Parameter(description = "nl, uk or us") @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String title,
            @Parameter(description = "where the file was published") @RequestParam(defaultValue = "") String address,
            @Parameter(description = "when it was published: 2026, 2026-11 or 2026-11-25")
                    @RequestParam(defaultValue = "")
                    String asOf,
            @RequestParam(defaultValue = "register") String name)
            throws IOException, InterruptedException {
        Viewer publisher = Access.require(TrustRoles.PUBLISHER);
        ImportForm form =
                ImportForm.read(format, title, address, asOf, LocalDate.ofInstant(clock.instant(), Formats.ZONE));
        if (!form.isGood()) {
            String field = Collections.min(form.problems().keySet());
            throw Refusal.badRequest("register-import", field, field);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BYTES + 1);
        if (body.length > LARGEST_BYTES) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large", "");
        }
        return switch (registers.take(body, ImportForm.fileName(name), form, publisher.username())) {
            case ForeignRegisters.Import.Done done -> {
                dispatcher.awaitProjected(done.fact());
                ObjectNode answer = described(done.register());
                answer.set("defects", ForeignRows.refused(done.refused()));
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json.writeValueAsBytes(answer));
            }
            case ForeignRegisters.Import.KnownAlready known ->
                throw new Refusal(HttpStatus.CONFLICT, "register-known", "", known.sha256());
            case ForeignRegisters.Import.Unreadable unreadable ->
                throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "register-unreadable", "", unreadable.key());
        };
    }

    private static ObjectNode described(ForeignRegister register) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("sha256", register.sha256())
                .put("format", register.format().key())
                .put("title", register.title())
                .put("address", register.address())
                .put("asOf", register.asOf().toString())
                .put("rows", register.rows())
                .put("loaded", register.loaded())
                .put("refused", register.refused())
                .put("quarantined", register.quarantined())
                .put("importedAt", register.importedAt().toString())
                .put("fact", register.factId().toString());
    }
}
