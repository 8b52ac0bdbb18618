package org.jazari.shield;

import java.util.EnumMap;
import java.util.Map;

/** What an administration wants done with each class of personal data. A class that it does not name is masked. */
public record Policy(Map<PersonalData, Action> actions) {
    public Policy {
        actions = Map.copyOf(actions);
    }

    /** Everything that is found is masked. */
    public static Policy maskEverything() {
        return new Policy(Map.of());
    }

    public Policy with(PersonalData type, Action action) {
        Map<PersonalData, Action> changed = new EnumMap<>(PersonalData.class);
        changed.putAll(actions);
        changed.put(type, action);
        return new Policy(changed);
    }

    public Action action(PersonalData type) {
        return actions.getOrDefault(type, Action.MASK);
    }
}
