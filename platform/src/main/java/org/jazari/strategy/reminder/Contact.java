package org.jazari.strategy.reminder;

import java.util.List;
import org.jazari.strategyfile.Language;

/**
 * For whom an account answers and how it is reached.
 *
 * @param email empty where there is none
 * @param language of the letters
 * @param institutions ids of those it answers for
 */
public record Contact(String username, String email, Language language, List<String> institutions) {
    public Contact {
        institutions = List.copyOf(institutions);
    }

    static Contact none(String username) {
        return new Contact(username, "", Language.FR, List.of());
    }
}
