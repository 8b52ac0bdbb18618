package org.jazari.kernel.web;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.Text;

/** Pieces of HTML that are made in Java: texts that carry their language. */
public final class Markup {
    private Markup() {}

    /** A text in the page's own language. */
    public static Content text(String text) {
        return output -> html(output).writeUserContent(text);
    }

    /** A text in another language than the page's, tagged for screen readers and marked for the eye. */
    public static Content foreign(String text, Language language) {
        return output -> {
            output.writeContent("<span class=\"instead\" lang=\"");
            output.writeContent(language.tag());
            output.writeContent("\" dir=\"");
            output.writeContent(language.rightToLeft() ? "rtl" : "ltr");
            output.writeContent("\">");
            html(output).writeUserContent(text);
            output.writeContent("</span>");
        };
    }

    /** A text of the strategy in the page's language, or marked in the language that it falls back to. */
    public static Content of(Text text, Language language) {
        if (text.has(language)) {
            return text(text.in(language));
        }
        Language shown = text.has(text.defaultLanguage())
                ? text.defaultLanguage()
                : text.byLanguage().keySet().iterator().next();
        return foreign(text.in(language), shown);
    }

    private static HtmlTemplateOutput html(gg.jte.TemplateOutput output) {
        HtmlTemplateOutput html = (HtmlTemplateOutput) output;
        html.setContext("span", null);
        return html;
    }
}
