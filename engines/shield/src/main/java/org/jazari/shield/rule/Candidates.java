package org.jazari.shield.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jazari.shield.Finding;
import org.jazari.shield.PersonalData;
import org.jazari.shield.Reason;

/** What the rules propose; where proposals overlap, all of their characters go to the class of the greatest weight, so that nothing is left over. */
public final class Candidates {
    private final List<Finding> proposed = new ArrayList<>();

    public void add(Finding finding) {
        proposed.add(finding);
    }

    void add(int start, int end, PersonalData type, Reason reason) {
        proposed.add(new Finding(start, end, type, reason));
    }

    public List<Finding> resolve() {
        if (proposed.size() < 2) {
            return List.copyOf(proposed);
        }
        proposed.sort(Comparator.comparingInt(Finding::start).thenComparing(Finding::type));
        List<Finding> resolved = new ArrayList<>(proposed.size());
        Finding last = proposed.getFirst();
        for (Finding next : proposed.subList(1, proposed.size())) {
            if (next.start() >= last.end()) {
                resolved.add(last);
                last = next;
            } else {
                Finding heavier = next.type().compareTo(last.type()) < 0 ? next : last;
                last = new Finding(last.start(), Math.max(last.end(), next.end()), heavier.type(), heavier.reason());
            }
        }
        resolved.add(last);
        return List.copyOf(resolved);
    }
}
