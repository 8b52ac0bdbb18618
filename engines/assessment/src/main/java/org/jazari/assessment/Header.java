package org.jazari.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What every ruleset says of itself.
 *
 * @param languages in which each of its texts is written
 * @param notice what readers must know before they use it, such as that it is a proposal
 * @param validFrom first day on which it applies
 * @param validUntil last day, where it is known
 * @param source who published it and where
 * @param sha256 of its canonical JSON (RFC 8785), 64 hexadecimal digits: the same text has the same hash in YAML and in JSON
 */
public record Header(
        String id,
        String version,
        Status status,
        Texts title,
        Texts notice,
        List<String> languages,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Source source,
        String sha256) {
    public Header {
        languages = List.copyOf(languages);
    }

    /** Where a ruleset comes from. */
    public record Source(String publisher, String address, String licence) {}
}
