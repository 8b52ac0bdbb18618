package org.jazari.trust.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the public knows at a moment: the folds over public facts, newest publication first.
 *
 * @param moment until when facts count
 * @param day the day of the moment in Casablanca, or today
 */
public record Register(List<Dossier> systems, Instant moment, LocalDate day) {
    public Register {
        systems = systems.stream()
                .filter(dossier -> dossier.standing() != Standing.UNPUBLISHED)
                .sorted(Comparator.comparing(Register::lastChanged).reversed().thenComparing(Dossier::id))
                .toList();
    }

    public Optional<Dossier> find(String id) {
        return systems.stream().filter(dossier -> dossier.id().equals(id)).findFirst();
    }

    private static Instant lastChanged(Dossier dossier) {
        return dossier.facts().getLast().recordedAt();
    }
}
