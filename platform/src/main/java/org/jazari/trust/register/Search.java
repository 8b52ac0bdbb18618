package org.jazari.trust.register;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.Text;
import org.jazari.trust.dossier.Attached;
import org.jazari.trust.dossier.Dossier;
import org.jazari.trust.dossier.Happened.Stub;
import org.jazari.trust.dossier.Happened.Version;
import org.jazari.trust.dossier.RecordField;
import org.jazari.trust.dossier.Register;
import org.jazari.trust.dossier.SystemRecord;

/**
 * What somebody looks for in the register; empty texts ask for nothing.
 *
 * @param words all of which a record holds, in whatever language it is written
 * @param body as {@link #bodies} names it
 */
public record Search(String words, String sector, String body, String standing, String level) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    boolean isEmpty() {
        return (words + sector + body + standing + level).isBlank();
    }

    List<Dossier> in(Register register) {
        return register.systems().stream().filter(this::fits).toList();
    }

    private boolean fits(Dossier dossier) {
        return (sector.isEmpty() || sector.equals(value(dossier, RecordField.SECTOR)))
                && (body.isEmpty() || body.equals(body(dossier)))
                && (standing.isEmpty() || standing.equals(dossier.standing().key()))
                && (level.isEmpty() || level.equals(level(dossier)))
                && SPACES.splitAsStream(plain(words)).allMatch(plain(text(dossier))::contains);
    }

    private static String value(Dossier dossier, RecordField field) {
        return record(dossier).flatMap(record -> record.value(field)).orElse("");
    }

    private static String level(Dossier dossier) {
        return dossier.assessment()
                .filter(attached -> dossier.standing().showsRecord())
                .flatMap(Attached::level)
                .map(String::valueOf)
                .orElse("");
    }

    /** The published record, where one is shown. */
    static Optional<SystemRecord> record(Dossier dossier) {
        return dossier.standing().showsRecord() ? dossier.published().map(Version::record) : Optional.empty();
    }

    /** The body's name in the first language that it is written in. */
    static String body(Dossier dossier) {
        return dossier.published()
                .flatMap(version -> version.record().text(RecordField.BODY))
                .map(text -> text.in(Language.FR))
                .or(() -> dossier.stub().map(Stub::body))
                .orElse("");
    }

    /** The bodies of a register, by name. */
    static List<String> bodies(Register register) {
        return List.copyOf(new TreeSet<>(register.systems().stream()
                .map(Search::body)
                .filter(body -> !body.isEmpty())
                .toList()));
    }

    private static String text(Dossier dossier) {
        Stream<String> texts = record(dossier).stream()
                .flatMap(record -> Stream.of(RecordField.values())
                        .flatMap(field -> Stream.concat(
                                record.text(field).map(Text::byLanguage).stream()
                                        .flatMap(written -> written.values().stream()),
                                record.value(field).stream())));
        return body(dossier) + " " + dossier.id() + " " + String.join(" ", texts.toList());
    }

    /** Without marks above letters and in small letters, so that "decision" finds "Décision". */
    public static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
