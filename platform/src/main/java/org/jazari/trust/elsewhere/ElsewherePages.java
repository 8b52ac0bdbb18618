package org.jazari.trust.elsewhere;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the registers of other countries say, for everybody: one search over all of them. */
@Controller
class ElsewherePages {
    static final int LONGEST_SEARCH = 200;
    private static final int PAGE_SIZE = 50;

    private final Pages pages;
    private final ForeignRegisters registers;

    ElsewherePages(Pages pages, ForeignRegisters registers) {
        this.pages = pages;
        this.registers = registers;
    }

    @GetMapping("/{language:fr|ar|zgh|en}/register/elsewhere")
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "1") int page) {
        checked(q, register);
        Page shell = pages.page(request);
        Instant moment = AsKnown.parse(shell.known()).orElse(AsKnown.END);
        int found = registers.count(q, register, moment);
        int last = Math.max(1, Math.ceilDiv(found, PAGE_SIZE));
        int shown = Math.clamp(page, 1, last);
        List<ForeignRegister> all = registers.all(moment);
        Map<String, ForeignRegister> byHash = new HashMap<>();
        all.forEach(one -> byHash.put(one.sha256(), one));
        Map<String, Object> model = new HashMap<>();
        model.put("registers", all);
        model.put("byHash", byHash);
        model.put("words", q);
        model.put("register", register);
        model.put("found", found);
        model.put("entries", registers.records(q, register, moment, (shown - 1) * PAGE_SIZE, PAGE_SIZE));
        model.put("shown", shown);
        model.put("last", last);
        return pages.publicPage(request, shell, "trust/elsewhere/list", model);
    }

    /** Refuses what no search is. */
    static void checked(String words, String register) {
        for (String asked : List.of(words, register)) {
            if (asked.length() > LONGEST_SEARCH) {
                throw Refusal.badRequest("search-too-long", "q", Integer.toString(LONGEST_SEARCH));
            }
        }
    }
}
