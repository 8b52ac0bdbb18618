package org.jazari.kernel.web;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jazari.kernel.identity.Viewer;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.language.Translator;
import org.jazari.strategyfile.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template gets: the language and its texts, who is looking, and where on the site.
 *
 * @param texts the page's language
 * @param path the path without its language, such as {@code /indicators}; begins with a slash
 * @param viewer who looks
 * @param known what {@code ?known=} asked for, repeated on every link of the page; null on the page of today
 * @param csrf the token of this request; null where nothing protects forms
 * @param notices what waits for the viewer; empty for the public
 */
public record Page(
        Translator texts,
        Assets assets,
        String path,
        Viewer viewer,
        @Nullable String known,
        @Nullable CsrfToken csrf,
        List<Notice> notices) {

    public Page {
        notices = List.copyOf(notices);
    }

    /** The form field in which {@link #csrfToken} travels. */
    public static final String CSRF_FIELD = "_csrf";

    /** The value that every form that posts sends back. Asking for it makes the response set its cookie. */
    public String csrfToken() {
        return csrf == null ? "" : csrf.getToken();
    }

    public Language language() {
        return texts.language();
    }

    public String lang() {
        return language().tag();
    }

    public String dir() {
        return language().rightToLeft() ? "rtl" : "ltr";
    }

    public Formats formats() {
        return texts.formats();
    }

    /** A text, marked where French stands in for it. */
    public Content text(String key, Object... arguments) {
        String text = texts.text(key, arguments);
        return texts.isOwn(key) ? Markup.text(text) : Markup.foreign(text, Language.FR);
    }

    /** A text for an attribute or a title, where no mark can stand. */
    public String plain(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** The same page, with links to the site of today. */
    Page ofToday() {
        return asKnown(null);
    }

    /** The same page, with links to the site as known on a date; null for today. */
    public Page asKnown(@Nullable String date) {
        return new Page(texts, assets, path, viewer, date, csrf, notices);
    }

    /** The same page of today under another path. */
    public Page at(String other) {
        return new Page(texts, assets, other, viewer, null, csrf, notices);
    }

    /** A link within the site, in this language, and as known on the same date as this page. */
    public String url(String target) {
        String url = "/" + lang() + target;
        return known == null ? url : url + (target.indexOf('?') < 0 ? "?" : "&") + "known=" + encode(known);
    }

    /** This page in another language. */
    public String in(Language other) {
        String url = "/" + other.tag() + path;
        return known == null ? url : url + "?known=" + encode(known);
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** Whether a link of the navigation leads to the section that this page belongs to. */
    public boolean within(String section) {
        return section.equals("/") ? path.equals("/") : path.equals(section) || path.startsWith(section + "/");
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
