package org.jazari.strategy.evidence.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.PlainText;
import org.jazari.strategyfile.PartialDate;

/**
 * What people say about a document; each part may be empty but for the title.
 *
 * @param published a date of any precision
 * @param address where it was found
 */
public record Description(String title, String publisher, String published, String address) {
    private static final int MAX_TITLE = 500;
    private static final int MAX_PUBLISHER = 200;
    private static final int MAX_ADDRESS = 2000;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]+");

    public static Description of(Map<String, String> sent) {
        return new Description(
                text(sent, "title"), text(sent, "publisher"), text(sent, "published"), text(sent, "address"));
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").strip();
    }

    public List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        PlainText.problem("title", title, 1, MAX_TITLE).ifPresent(problems::add);
        PlainText.problem("publisher", publisher, 0, MAX_PUBLISHER).ifPresent(problems::add);
        if (!published.isEmpty() && PartialDate.find(published).isEmpty()) {
            problems.add(FieldProblem.of("published", "not-a-date", PlainText.shown(published)));
        }
        PlainText.problem("address", address, 0, MAX_ADDRESS).ifPresent(problems::add);
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            problems.add(FieldProblem.of("address", "not-an-address", PlainText.shown(address)));
        }
        return problems;
    }
}
