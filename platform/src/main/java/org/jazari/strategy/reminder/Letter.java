package org.jazari.strategy.reminder;

import java.time.LocalDate;
import java.util.List;
import org.jazari.kernel.language.Translator;
import org.springframework.web.util.HtmlUtils;

/** The one letter of a person and day, as text and as simple HTML. */
record Letter(String subject, String text, String html) {

    /**
     * Writes a letter.
     *
     * @param lines what it reminds of
     * @param settings where its links lead
     */
    static Letter of(List<ReminderView> lines, LocalDate day, Translator texts, MailSettings settings) {
        String subject = texts.text("reminder.mail.subject", texts.formats().date(day));
        String lead = texts.text("reminder.mail.lead");
        String foot = texts.text("reminder.mail.foot");
        String inbox = settings.link("/" + texts.language().tag() + "/account/reminders");
        StringBuilder text = new StringBuilder(lead).append("\n\n");
        StringBuilder html = new StringBuilder(512)
                .append("<!DOCTYPE html><html lang=\"")
                .append(texts.isOwn("reminder.mail.lead") ? texts.language().tag() : "fr")
                .append("\" dir=\"")
                .append(texts.language().rightToLeft() ? "rtl" : "ltr")
                .append("\"><body><p>")
                .append(escape(lead))
                .append("</p><ul>");
        for (ReminderView line : lines) {
            String link = settings.link(line.url());
            text.append("- ").append(line.text()).append("\n  ").append(link).append('\n');
            html.append("<li><a href=\"")
                    .append(escape(link))
                    .append("\">")
                    .append(escape(line.text()))
                    .append("</a></li>");
        }
        text.append('\n').append(foot).append('\n').append(inbox).append('\n');
        html.append("</ul><p>")
                .append(escape(foot))
                .append(" <a href=\"")
                .append(escape(inbox))
                .append("\">")
                .append(escape(inbox))
                .append("</a></p></body></html>");
        return new Letter(subject, text.toString(), html.toString());
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
