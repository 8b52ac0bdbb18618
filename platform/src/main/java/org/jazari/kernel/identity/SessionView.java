package org.jazari.kernel.identity;

import org.jazari.kernel.language.Translator;

/** A session as its owner sees it. */
public record SessionView(String handle, String beganAt, String lastUsedAt, boolean current) {
    static SessionView of(AccountSessions.OpenSession session, Translator texts) {
        return new SessionView(
                session.handle(),
                texts.formats().instant(session.beganAt()),
                texts.formats().instant(session.lastUsedAt()),
                session.current());
    }
}
