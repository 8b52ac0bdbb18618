package org.jazari.kernel.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The log as people see it: its growth, checkpoints, keys and witnesses, and a place to check a proof that one was given. */
@Controller
class LedgerPages {
    private static final int CHECKPOINTS = 20;
    private static final int LISTED_DAYS = 30;

    private final Pages pages;
    private final PublicLedger ledger;
    private final LedgerEntries entries;
    private final KeyRecord keys;
    private final Witnesses witnesses;
    private final Clock clock;

    LedgerPages(
            Pages pages, PublicLedger ledger, LedgerEntries entries, KeyRecord keys, Witnesses witnesses, Clock clock) {
        this.pages = pages;
        this.ledger = ledger;
        this.entries = entries;
        this.keys = keys;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    @GetMapping("/{language:fr|ar|zgh|en}/ledger")
    ResponseEntity<byte[]> ledger(HttpServletRequest request) {
        Page page = pages.page(request);
        Instant moment = AsKnown.parse(page.known()).orElse(AsKnown.END);
        Instant now = clock.instant();
        Instant until = moment.isAfter(now) ? now : moment;
        LocalDate day = LocalDate.ofInstant(until, Formats.ZONE);
        Growth growth = Growth.of(entries.growth(until), day);
        List<Growth.Total> listed = growth.totals().reversed();
        Map<String, Object> model = new HashMap<>();
        model.put("origin", ledger.origin());
        model.put("head", ledger.head(moment));
        model.put("growth", growth);
        model.put("days", listed.subList(0, Math.min(LISTED_DAYS, listed.size())));
        model.put("checkpoints", entries.checkpoints(ledger.origin(), moment, CHECKPOINTS));
        model.put("keys", keys.all());
        model.put("witnesses", witnesses.seen());
        model.put("verifier", VerifierJar.find().isPresent());
        return pages.publicPage(request, page, "kernel/ledger", model);
    }

    @GetMapping("/{language:fr|ar|zgh|en}/ledger/check")
    ResponseEntity<byte[]> check(HttpServletRequest request) {
        Page page = pages.page(request);
        AsKnown.parse(page.known()); // a proof says itself when; what is no date is refused as everywhere
        return pages.publicPage(request, page, "kernel/check", Map.of("trusted", witnesses.trusted()));
    }
}
