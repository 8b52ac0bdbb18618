package org.jazari.trust.elsewhere;

import java.time.Instant;
import java.util.UUID;
import org.jazari.strategyfile.PartialDate;
import org.jazari.trust.foreign.ForeignFormat;

/**
 * A register of another country as a file of it said.
 *
 * @param sha256 of the file
 * @param title what it is, in the words of whoever imported it
 * @param address where the file was published
 * @param asOf when it was published
 * @param rows of the file: {@code loaded + refused}
 * @param quarantined those of the refused that came more than once
 * @param factId the fact that states the import
 */
public record ForeignRegister(
        String sha256,
        ForeignFormat format,
        String title,
        String address,
        PartialDate asOf,
        String fileName,
        int rows,
        int loaded,
        int refused,
        int quarantined,
        Instant importedAt,
        String importedBy,
        UUID factId) {}
