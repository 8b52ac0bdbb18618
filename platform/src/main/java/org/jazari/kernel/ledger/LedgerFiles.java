package org.jazari.kernel.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jazari.kernel.facts.FactOrder;
import org.jazari.kernel.facts.OrderedFact;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Refusal;
import org.jazari.ledger.TilePath;
import org.jazari.verifier.TlogProof;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The log as files, for monitors and for whoever keeps a proof: C2SP tlog-tiles below {@code /ledger}, tlog-proofs of facts. */
@Controller
class LedgerFiles {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PublicLedger ledger;
    private final Witnesses witnesses;
    private final FactOrder order;

    LedgerFiles(PublicLedger ledger, Witnesses witnesses, FactOrder order) {
        this.ledger = ledger;
        this.witnesses = witnesses;
        this.order = order;
    }

    @GetMapping({"/ledger/checkpoint", "/ledger/checkpoint.cosigned"})
    ResponseEntity<byte[]> checkpoint(HttpServletRequest request) throws IOException {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(resource(request.getRequestURI().substring("/ledger/".length())));
    }

    /** A full tile never changes; a partial one neither, and goes when it is full. */
    @GetMapping("/ledger/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String path) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_EVER)
                .body(resource("tile" + path));
    }

    private byte[] resource(String path) throws IOException {
        if (!TilePath.isResource(path)) {
            throw Refusal.notFound();
        }
        return ledger.source().read(path).orElseThrow(Refusal::notFound);
    }

    /** Keys and witnesses as a C2SP tlog-policy, for the verifier's {@code --policy}. */
    @GetMapping("/ledger/policy")
    ResponseEntity<String> policy() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(witnesses.policy());
    }

    /** The program that checks proofs offline. */
    @GetMapping("/ledger/" + VerifierJar.NAME)
    ResponseEntity<Resource> verifier() {
        Resource jar = new FileSystemResource(VerifierJar.find().orElseThrow(Refusal::notFound));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/java-archive"))
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(VerifierJar.NAME))
                .body(jar);
    }

    @GetMapping("/facts/{id}/proof")
    ResponseEntity<String> proof(@PathVariable UUID id, @RequestParam @Nullable String known) {
        Instant moment = AsKnown.parse(known).orElse(AsKnown.END);
        Optional<TlogProof> proof = order.findPublic(id.toString())
                .map(OrderedFact::fact)
                .filter(fact -> !fact.recordedAt().isAfter(moment))
                .flatMap(ledger::prove);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache()) // a later one has more witnesses
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(id + ".tlog-proof"))
                .body(proof.orElseThrow(Refusal::notFound).toString());
    }

    private static String attached(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
