package org.jazari.trust.elsewhere;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jazari.strategyfile.PartialDate;
import org.jazari.trust.dossier.CheckedText;
import org.jazari.trust.foreign.ForeignFormat;

/**
 * What is said of a file beside its rows, as typed.
 *
 * @param problems the code of what is wrong, by field
 */
public record ImportForm(String format, String title, String address, String asOf, Map<String, String> problems) {
    static final ImportForm EMPTY = new ImportForm("", "", "", "", Map.of());
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_FILE_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;

    public ImportForm {
        problems = Map.copyOf(problems);
    }

    /** The form as somebody sent it, its problems named. */
    static ImportForm read(String format, String title, String address, String asOf, LocalDate today) {
        String shownTitle = CheckedText.tidy(title);
        String shownAddress = CheckedText.tidy(address);
        String shownDate = CheckedText.tidy(asOf);
        Map<String, String> problems = new HashMap<>();
        if (ForeignFormat.find(format).isEmpty()) {
            problems.put("format", "choice");
        }
        CheckedText.problem(shownTitle, true, LONGEST_TITLE).ifPresent(code -> problems.put("title", code));
        CheckedText.problem(shownAddress, true, LONGEST_ADDRESS)
                .or(() -> CheckedText.isWebAddress(shownAddress) ? Optional.empty() : Optional.of("address"))
                .ifPresent(code -> problems.put("address", code));
        Optional<PartialDate> date = PartialDate.find(shownDate);
        if (date.isEmpty()) {
            problems.put("asOf", "date");
        } else if (date.get().earliest().isAfter(today)) {
            problems.put("asOf", "past-day");
        }
        return new ImportForm(format, shownTitle, shownAddress, shownDate, problems);
    }

    /** The name of a file as somebody's program said it, without what a text must not hold. */
    static String fileName(String said) {
        String name = CheckedText.tidy(said);
        return CheckedText.problem(name, true, LONGEST_FILE_NAME).isEmpty() ? name : "register";
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /** The format of a good form. */
    ForeignFormat foreignFormat() {
        return ForeignFormat.find(format).orElseThrow();
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    /** The form with one more problem. */
    ImportForm with(String field, String code) {
        Map<String, String> more = new HashMap<>(problems);
        more.put(field, code);
        return new ImportForm(format, title, address, asOf, more);
    }
}
