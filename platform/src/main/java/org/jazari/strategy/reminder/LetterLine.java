package org.jazari.strategy.reminder;

import java.util.Locale;
import org.jazari.kernel.language.Translator;

/** A letter as the administrator's list shows it. */
public record LetterLine(String username, String day, State state, int attempts, String when, String error) {
    /** What became of it. */
    public enum State {
        SENT,
        WAITING,
        GIVEN_UP;

        public String key() {
            return "reminder.letter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static LetterLine of(Letters.Kept letter, Translator texts) {
        var sent = letter.sentAt();
        return new LetterLine(
                letter.username(),
                texts.formats().date(letter.day()),
                sent != null ? State.SENT : letter.givenUp() ? State.GIVEN_UP : State.WAITING,
                letter.attempts(),
                texts.formats().instant(sent != null ? sent : letter.nextAttemptAt()),
                letter.lastError());
    }
}
