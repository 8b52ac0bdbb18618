package org.jazari.strategy.reminder;

import java.util.Optional;
import org.jazari.kernel.language.Translator;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A reminder in words.
 *
 * @param url of the page where something can be done about it, with its language
 * @param snoozedUntil the day in words; empty where it is not put off
 */
public record ReminderView(String id, boolean late, String text, String url, String snoozedUntil) {

    static ReminderView of(Reminder reminder, @Nullable Snapshot strategy, Translator texts) {
        String path;
        String name = reminder.title();
        if (reminder.thing().startsWith("finding/")) {
            path = "/office/evidence/contradictions#f-" + reminder.thing().substring("finding/".length());
        } else if (reminder.thing().startsWith("document/")) {
            path = "/office/evidence/documents/" + reminder.thing().substring("document/".length());
        } else {
            Optional<ElementRef> ref = ElementRef.parse(reminder.thing());
            path = ref.map(ElementRef::path).orElse("/");
            name = ref.filter(found -> strategy != null)
                    .flatMap(found -> strategy == null ? Optional.empty() : strategy.name(found))
                    .map(text -> text.in(texts.language()))
                    .orElse(name);
        }
        return new ReminderView(
                reminder.id().toString(),
                reminder.kind().isLate(),
                texts.text(reminder.kind().key(), name, texts.formats().date(reminder.day())),
                "/" + texts.language().tag() + path,
                reminder.snoozedUntil() == null ? "" : texts.formats().date(reminder.snoozedUntil()));
    }
}
