package org.jazari.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jazari.kernel.facts.Erasure;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an administrator erases personal data from the record of facts, on a ground that is public. */
@Controller
@RequestMapping("/{language:fr|ar|zgh|en}/administration/erasure")
class ErasurePages {
    private static final int MAX_GROUND_CHARACTERS = 500;

    private final Pages pages;
    private final Erasure erasure;
    private final TransactionTemplate transaction;

    ErasurePages(Pages pages, Erasure erasure, TransactionTemplate transaction) {
        this.pages = pages;
        this.erasure = erasure;
        this.transaction = transaction;
    }

    @GetMapping
    ResponseEntity<?> form(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String place) {
        Access.require(Role.ADMINISTRATOR);
        return page(HttpStatus.OK, pages.page(request), new ErasureForm(name, fact, place, ""), FormError.NONE, -1);
    }

    /** Erases a name wherever it stands, or one place of one fact. */
    @PostMapping
    ResponseEntity<?> erase(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String ground) {
        Access.require(Role.ADMINISTRATOR);
        Page page = pages.page(request);
        ErasureForm asked = new ErasureForm(name.strip(), fact.strip(), place.strip(), ground.strip());
        try {
            ToIntFunction<Erasure> what = what(asked);
            int erased = Objects.requireNonNull(transaction.execute(status -> what.applyAsInt(erasure)));
            if (erased == 0) {
                throw new Refusal(
                        HttpStatus.NOT_FOUND, "nothing-to-erase", asked.name().isEmpty() ? "fact" : "name");
            }
            return page(HttpStatus.OK, page, ErasureForm.EMPTY, FormError.NONE, erased);
        } catch (Refusal refusal) {
            return page(refusal.status(), page, asked, FormError.of(refusal, page.texts()), -1);
        }
    }

    private static ToIntFunction<Erasure> what(ErasureForm asked) {
        if (asked.ground().isEmpty() || asked.ground().length() > MAX_GROUND_CHARACTERS) {
            throw Refusal.badRequest("erasure-ground", "ground");
        }
        if (asked.name().isEmpty() == asked.fact().isEmpty()) {
            throw Refusal.badRequest("erasure-what", "name");
        }
        if (asked.fact().isEmpty()) {
            return erasure -> erasure.eraseName(asked.name(), asked.ground());
        }
        UUID fact;
        try {
            fact = UUID.fromString(asked.fact());
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("erasure-fact", "fact");
        }
        return erasure -> erasure.erasePart(fact, asked.place(), asked.ground());
    }

    private ResponseEntity<?> page(HttpStatus status, Page page, ErasureForm asked, FormError error, int erased) {
        return pages.page(status, page, "identity/erasure", Map.of("asked", asked, "error", error, "erased", erased));
    }
}
