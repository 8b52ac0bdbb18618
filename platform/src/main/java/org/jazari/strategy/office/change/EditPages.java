package org.jazari.strategy.office.change;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jazari.kernel.identity.Access;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.office.Desk;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.PlainText;
import org.jazari.strategy.office.form.EditTarget;
import org.jazari.strategy.office.form.ElementForm;
import org.jazari.strategy.office.form.ElementForms;
import org.jazari.strategy.office.form.FormNames;
import org.jazari.strategyfile.ElementType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Edits one element: the form, the difference that it makes, and the proposal. Nothing is stored until it is proposed. */
@Controller
class EditPages {
    private static final String OFFICE = "/{language:fr|ar|zgh|en}/office";
    private static final String EDIT = OFFICE + "/edit/{plural:[a-z]+}/{id:[a-z0-9-]+}";
    private static final String NEW = OFFICE + "/new/{plural:[a-z]+}";
    private static final String HEADER = OFFICE + "/edit/strategy";
    private static final int MAX_TITLE = 200;

    private final Pages pages;
    private final Desk desk;
    private final BaseTrees bases;
    private final Proposals proposals;
    private final JsonMapper json;

    EditPages(Pages pages, Desk desk, BaseTrees bases, Proposals proposals, JsonMapper json) {
        this.pages = pages;
        this.desk = desk;
        this.bases = bases;
        this.proposals = proposals;
        this.json = json;
    }

    @GetMapping(EDIT)
    ResponseEntity<byte[]> edit(HttpServletRequest request, @PathVariable String plural, @PathVariable String id) {
        return form(request, target(plural, id));
    }

    @GetMapping(NEW)
    ResponseEntity<byte[]> add(HttpServletRequest request, @PathVariable String plural) {
        return form(request, target(plural, ""));
    }

    @GetMapping(HEADER)
    ResponseEntity<byte[]> header(HttpServletRequest request) {
        return form(request, EditTarget.header());
    }

    @PostMapping(EDIT)
    ResponseEntity<?> edited(
            HttpServletRequest request,
            @PathVariable String plural,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        return act(request, target(plural, id), sent);
    }

    @PostMapping(NEW)
    ResponseEntity<?> added(
            HttpServletRequest request, @PathVariable String plural, @RequestParam MultiValueMap<String, String> sent) {
        return act(request, target(plural, ""), sent);
    }

    @PostMapping(HEADER)
    ResponseEntity<?> headerEdited(HttpServletRequest request, @RequestParam MultiValueMap<String, String> sent) {
        return act(request, EditTarget.header(), sent);
    }

    private static EditTarget target(String plural, String id) {
        return new EditTarget(ElementType.findPlural(plural).orElseThrow(Refusal::notFound), id);
    }

    private ResponseEntity<byte[]> form(HttpServletRequest request, EditTarget target) {
        Access.require(Role.OFFICER);
        Page page = pages.page(request);
        Snapshot strategy = desk.strategy();
        ObjectNode body = target.bodyIn(strategy.tree()).orElseThrow(Refusal::notFound);
        return show(
                HttpStatus.OK,
                page,
                ElementForms.fresh(target, strategy.version().number(), body, page.texts()));
    }

    private ResponseEntity<?> act(HttpServletRequest request, EditTarget target, MultiValueMap<String, String> sent) {
        Access.require(Role.OFFICER);
        Page page = pages.page(request);
        BaseTrees.Base base = target.isNew() ? bases.current() : bases.of(first(sent, FormNames.VERSION));
        ObjectNode old = target.bodyIn(base.tree()).orElseThrow(Refusal::notFound);
        if (sent.containsKey(FormNames.ADD)) {
            ElementForm form = ElementForms.typed(target, base.version(), sent, old, page.texts());
            ElementForms.addItem(form, first(sent, FormNames.ADD));
            return show(HttpStatus.OK, page, form);
        }
        return switch (first(sent, FormNames.ACTION)) {
            case "preview" -> {
                ElementForm form = ElementForms.typed(target, base.version(), sent, old, page.texts());
                if (!sent.containsKey(FormNames.END)) {
                    form.messages().add(FieldProblem.of("", "cut-off"));
                    yield show(HttpStatus.UNPROCESSABLE_CONTENT, page, form);
                }
                yield preview(page, new Draft(target, base.version(), base.tree(), form.body()), form);
            }
            case "remove" -> removal(page, target, base);
            case "revise" ->
                show(
                        HttpStatus.OK,
                        page,
                        ElementForms.revised(target, base.version(), body(sent).orElse(old), page.texts()));
            case "propose" ->
                propose(
                        page,
                        new Draft(
                                target, base.version(), base.tree(), body(sent).orElse(null)),
                        sent);
            default -> throw Refusal.badRequest("malformed", FormNames.ACTION);
        };
    }

    private ResponseEntity<byte[]> preview(Page page, Draft draft, ElementForm form) {
        ElementEdit edit = draft.edit();
        if (!edit.ok()) {
            edit.problems().forEach(form.messages()::add);
            ElementForms.addErrors(form, edit.id(), edit.check().problems());
            return show(HttpStatus.UNPROCESSABLE_CONTENT, page, form);
        }
        return show(HttpStatus.OK, page, draft, edit, UUID.randomUUID(), Optional.empty(), "");
    }

    private ResponseEntity<byte[]> removal(Page page, EditTarget target, BaseTrees.Base base) {
        if (target.type() == null || target.isNew()) {
            throw Refusal.badRequest("malformed", FormNames.ACTION);
        }
        Draft draft = new Draft(target, base.version(), base.tree(), null);
        ElementEdit edit = draft.edit();
        if (!edit.ok()) {
            Snapshot strategy = desk.strategy();
            return pages.page(
                    HttpStatus.CONFLICT,
                    page,
                    "office/referenced",
                    Map.of(
                            "strategy",
                            strategy,
                            "target",
                            target,
                            "problems",
                            edit.check().problems()));
        }
        return show(HttpStatus.OK, page, draft, edit, UUID.randomUUID(), Optional.empty(), "");
    }

    private ResponseEntity<?> propose(Page page, Draft draft, MultiValueMap<String, String> sent) {
        ElementEdit edit = draft.edit();
        if (!edit.ok()) {
            throw Refusal.badRequest("malformed", FormNames.BODY);
        }
        UUID id = id(first(sent, "proposal"));
        String title = first(sent, "title").strip();
        Optional<FieldProblem> wrong = PlainText.problem("title", title, 3, MAX_TITLE);
        List<ProposedChange> changes = draft.changes(edit);
        if (wrong.isPresent() || changes.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, page, draft, edit, id, wrong, title);
        }
        proposals.propose(
                id, draft.version(), title, "form", changes, page.viewer().username());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page.url("/office/proposals/" + id)))
                .build();
    }

    private ResponseEntity<byte[]> show(HttpStatus status, Page page, ElementForm form) {
        return pages.page(status, page, "office/edit", Map.of("view", ElementForms.view(page, desk.strategy(), form)));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Page page,
            Draft draft,
            ElementEdit edit,
            UUID proposal,
            Optional<FieldProblem> wrongTitle,
            String title) {
        DifferenceView difference =
                DifferenceView.between(draft.base(), edit.check().tree().orElseThrow(), page.texts());
        ObjectNode body = draft.body();
        Map<String, Object> model = new HashMap<>();
        model.put("target", draft.target());
        model.put("version", draft.version());
        model.put("difference", difference);
        model.put("body", body == null ? "" : json.writeValueAsString(body));
        model.put("proposal", proposal);
        model.put("title", title.isEmpty() && wrongTitle.isEmpty() ? Titles.suggested(difference, page) : title);
        model.put("wrongTitle", wrongTitle);
        model.put("warnings", Warnings.about(edit.check().problems(), draft.changes(edit)));
        return pages.page(status, page, "office/preview", model);
    }

    private Optional<ObjectNode> body(MultiValueMap<String, String> sent) {
        String written = first(sent, FormNames.BODY);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (json.readTree(written) instanceof ObjectNode body) {
                return Optional.of(body);
            }
        } catch (JacksonException notJson) {
            throw Refusal.badRequest("malformed", FormNames.BODY);
        }
        throw Refusal.badRequest("malformed", FormNames.BODY);
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException notAUuid) {
            throw Refusal.badRequest("malformed", "proposal");
        }
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
