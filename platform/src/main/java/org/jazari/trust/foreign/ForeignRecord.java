package org.jazari.trust.foreign;

import java.util.Optional;
import org.jazari.strategyfile.PartialDate;

/**
 * A record of another country's register.
 *
 * @param line of its file
 * @param sourceId as its register numbers it; made of body and name where it has no number
 * @param numbered whether the register gave it a number
 * @param date with the precision of its source
 */
public record ForeignRecord(
        int line,
        String sourceId,
        boolean numbered,
        String name,
        String body,
        String summary,
        String status,
        Optional<PartialDate> date,
        String address) {}
