package org.jazari.strategy.reminder;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Member;
import org.jazari.kernel.identity.Members;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.observatory.View;
import org.jazari.strategy.office.Desk;
import org.jazari.strategyfile.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For administrators: for whom accounts answer, where letters go, and which did not arrive. */
@Controller
@RequestMapping("/{language:fr|ar|zgh|en}/administration/reminders")
class ContactPages {
    private final Pages pages;
    private final Members members;
    private final Contacts contacts;
    private final Letters letters;
    private final Desk desk;
    private final MailSettings settings;

    ContactPages(Pages pages, Members members, Contacts contacts, Letters letters, Desk desk, MailSettings settings) {
        this.pages = pages;
        this.members = members;
        this.contacts = contacts;
        this.letters = letters;
        this.desk = desk;
        this.settings = settings;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Access.require(Role.ADMINISTRATOR);
        Page page = pages.page(request);
        Map<String, Contact> all = contacts.all();
        return pages.page(
                page,
                "reminder/contacts",
                Map.of(
                        "view", new View(page, desk.strategy()),
                        "people",
                                members.list().stream()
                                        .map(member -> new ContactLine(
                                                member,
                                                all.getOrDefault(member.username(), Contact.none(member.username()))))
                                        .toList(),
                        "letters",
                                letters.latest().stream()
                                        .map(letter -> LetterLine.of(letter, page.texts()))
                                        .toList(),
                        "mail", settings.configured()));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable long id) {
        Access.require(Role.ADMINISTRATOR);
        Member member = members.find(id).orElseThrow(Refusal::notFound);
        return form(HttpStatus.OK, request, member, contacts.of(member.username()), "");
    }

    @PostMapping("/{id}")
    ResponseEntity<?> save(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "fr") String contactLanguage,
            @RequestParam(defaultValue = "") List<String> institutions) {
        Access.require(Role.ADMINISTRATOR);
        Member member = members.find(id).orElseThrow(Refusal::notFound);
        Language spoken = Language.find(contactLanguage)
                .orElseThrow(() -> Refusal.badRequest("unknown-language", "contactLanguage", contactLanguage));
        Contact contact = new Contact(member.username(), email.strip(), spoken, institutions);
        try {
            contacts.put(contact, desk.strategy());
        } catch (Refusal refusal) {
            Page page = pages.page(request);
            String said = page.plain("refusal." + refusal.code() + ".reason", refusal.arguments()) + " "
                    + page.plain("refusal." + refusal.code() + ".remedy", refusal.arguments());
            return form(refusal.status(), request, member, contact, said);
        }
        return ResponseEntity.status(303)
                .location(URI.create("/" + pages.page(request).lang() + "/administration/reminders"))
                .build();
    }

    private ResponseEntity<byte[]> form(
            HttpStatusCode status, HttpServletRequest request, Member member, Contact contact, String problem) {
        Page page = pages.page(request);
        Map<String, Object> model = new HashMap<>();
        model.put("view", new View(page, desk.strategy()));
        model.put("member", member);
        model.put("contact", contact);
        model.put("problem", problem);
        return pages.page(status, page, "reminder/contact", model);
    }
}
