package org.jazari.kernel.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jazari.kernel.identity.Viewer;
import org.jazari.kernel.identity.Viewers;
import org.jazari.kernel.language.Texts;
import org.jazari.strategyfile.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes pages: the {@link Page} of a request, and HTML out of it and a template. */
@Component
public class Pages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final Assets assets;
    private final Viewers viewers;
    private final ObjectProvider<Notices> notices;

    Pages(Texts texts, Assets assets, Viewers viewers, ObjectProvider<Notices> notices) {
        this.texts = texts;
        this.assets = assets;
        this.viewers = viewers;
        this.notices = notices;
    }

    /** The page of a request; its language is the first segment of the path, or what the browser prefers. */
    public Page page(HttpServletRequest request) {
        return page(request, true);
    }

    /** A page that says that something went wrong: nothing more is asked of a database that may be down. */
    Page refusal(HttpServletRequest request) {
        return page(request, false);
    }

    private Page page(HttpServletRequest request, boolean noticed) {
        String uri = request.getRequestURI();
        Language language = RequestLanguage.ofPath(uri).orElse(null);
        String path = language == null ? "/" : uri.substring(1 + language.tag().length());
        if (language == null) {
            language = RequestLanguage.preferred(request);
        }
        String known = known(request);
        Viewer viewer = viewers.current();
        return new Page(
                texts.in(language),
                assets,
                path.isEmpty() ? "/" : path,
                viewer,
                known == null || known.isBlank() ? null : known,
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                noticed && viewer.signedIn()
                        ? notices.orderedStream().map(of -> of.of(viewer)).toList()
                        : List.of());
    }

    /** A page that nobody asked for, such as one out of which a letter is made. */
    public Page page(Language language) {
        return new Page(texts.in(language), assets, "/", Viewer.PUBLIC, null, null, List.of());
    }

    /** Only pages that are read have a date; asking for the parameters of a refused upload would fail once more. */
    private static @Nullable String known(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) ? null : request.getParameter("known");
    }

    /** A page that everybody may see and that is the same for everybody who is not signed in. */
    public ResponseEntity<byte[]> publicPage(
            HttpServletRequest request, Page page, String template, Map<String, ?> model) {
        if (page.viewer().signedIn()) {
            return page(page, template, model);
        }
        byte[] body = render(page, template, model);
        PublicPage.mark(request, body);
        return ResponseEntity.ok().contentType(HTML).body(body);
    }

    /** A page for this viewer only. */
    public ResponseEntity<byte[]> page(Page page, String template, Map<String, ?> model) {
        return page(HttpStatus.OK, page, template, model);
    }

    /** A page for this viewer only, with a status. */
    public ResponseEntity<byte[]> page(HttpStatusCode status, Page page, String template, Map<String, ?> model) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Cache-Control", "no-store")
                .body(render(page, template, model));
    }

    /** The HTML of a template, for what is sent in another form than a page. */
    public byte[] render(Page page, String template, Map<String, ?> model) {
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.put("page", page);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template + ".jte", parameters, output);
        return output.toByteArray();
    }
}
