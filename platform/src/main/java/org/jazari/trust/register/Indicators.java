package org.jazari.trust.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jazari.trust.dossier.Attached;
import org.jazari.trust.dossier.ContestOutcome;
import org.jazari.trust.dossier.Dossier;
import org.jazari.trust.dossier.LegalClocks;
import org.jazari.trust.dossier.RecordField;
import org.jazari.trust.dossier.Register;
import org.jazari.trust.dossier.Standing;
import org.jazari.trust.ruleset.Rulesets;

/**
 * What the register's public facts come to, in numbers. Each can be counted again from the facts that it names.
 *
 * @param whole of all systems
 * @param bySector of the systems of each sector, by id
 * @param byBody of the systems of each body, by name
 */
public record Indicators(Counts whole, Map<String, Counts> bySector, Map<String, Counts> byBody) {
    public Indicators {
        bySector = new TreeMap<>(bySector);
        byBody = new TreeMap<>(byBody);
    }

    /**
     * Numbers of systems, but for those of contests.
     *
     * @param registered published or withheld
     * @param assessed with a level
     * @param overdue an answer to a contest is late, the ground of a stub has expired, or a newer version of the ruleset is
     *     in use and the system was not assessed with it
     * @param contested contests received
     * @param overturned contests that overturned a decision
     * @param halted suspended or withdrawn
     * @param facts those that the numbers are counted from
     */
    public record Counts(
            int registered, int assessed, int overdue, int contested, int overturned, int halted, List<String> facts) {
        public Counts {
            facts = List.copyOf(facts);
        }
    }

    static Indicators of(Register register, LegalClocks clocks, Rulesets rulesets) {
        List<Dossier> all = register.systems();
        Set<String> overdue = all.stream()
                .filter(dossier -> isOverdue(dossier, register, clocks) || isDueAgain(dossier, register, rulesets))
                .map(Dossier::id)
                .collect(Collectors.toSet());
        return new Indicators(
                count(all, overdue),
                grouped(
                        all,
                        dossier -> Search.record(dossier)
                                .flatMap(record -> record.value(RecordField.SECTOR))
                                .orElse(""),
                        overdue),
                grouped(all, Search::body, overdue));
    }

    private static Map<String, Counts> grouped(List<Dossier> all, Function<Dossier, String> by, Set<String> overdue) {
        Map<String, List<Dossier>> groups = new TreeMap<>();
        all.forEach(dossier -> {
            String key = by.apply(dossier);
            if (!key.isEmpty()) {
                groups.computeIfAbsent(key, name -> new ArrayList<>()).add(dossier);
            }
        });
        Map<String, Counts> counts = new TreeMap<>();
        groups.forEach((key, group) -> counts.put(key, count(group, overdue)));
        return counts;
    }

    private static Counts count(List<Dossier> systems, Set<String> overdue) {
        return new Counts(
                systems.size(),
                number(
                        systems,
                        dossier -> dossier.assessment().flatMap(Attached::level).isPresent()),
                number(systems, dossier -> overdue.contains(dossier.id())),
                systems.stream().mapToInt(dossier -> dossier.contests().size()).sum(),
                (int) systems.stream()
                        .flatMap(dossier -> dossier.contests().stream())
                        .flatMap(contest -> contest.answer().stream())
                        .filter(answer -> answer.outcome() == ContestOutcome.OVERTURNED)
                        .count(),
                number(
                        systems,
                        dossier ->
                                dossier.standing() == Standing.SUSPENDED || dossier.standing() == Standing.WITHDRAWN),
                systems.stream()
                        .flatMap(dossier -> dossier.facts().stream())
                        .map(fact -> fact.id())
                        .toList());
    }

    private static int number(List<Dossier> systems, Predicate<Dossier> which) {
        return (int) systems.stream().filter(which).count();
    }

    static boolean isOverdue(Dossier dossier, Register register, LegalClocks clocks) {
        Stream<Boolean> contests = dossier.contests().stream()
                .filter(contest -> contest.isOpen())
                .map(contest -> clocks.contest(contest)
                        .map(deadline -> deadline.isMissed(register.day()))
                        .orElse(false));
        boolean expired = dossier.standing() == Standing.WITHHELD
                && dossier.stub()
                        .filter(stub -> stub.expires().isBefore(register.day()))
                        .isPresent();
        return expired || contests.anyMatch(late -> late);
    }

    /** Whether a system in use was assessed with a version of a ruleset that was followed by another. */
    private static boolean isDueAgain(Dossier dossier, Register register, Rulesets rulesets) {
        boolean inUse = dossier.standing() == Standing.PUBLISHED || dossier.standing() == Standing.SUSPENDED;
        return inUse
                && dossier.assessment()
                        .flatMap(attached -> rulesets.current(attached.ruleset(), register.moment())
                                .filter(now -> !now.header().version().equals(attached.version())))
                        .isPresent();
    }
}
