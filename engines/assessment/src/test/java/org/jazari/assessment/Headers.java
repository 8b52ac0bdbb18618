package org.jazari.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The header of rulesets that tests make up. */
public final class Headers {
    private Headers() {}

    public static Header madeUp() {
        return new Header(
                "t",
                "1",
                Status.DEMONSTRATION,
                Texts.none(),
                Texts.none(),
                List.of("en"),
                LocalDate.EPOCH,
                Optional.empty(),
                new Header.Source("", "", ""),
                "0");
    }
}
