package org.jazari.trust.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.language.Translator;
import org.jazari.kernel.web.AtomFeed;
import org.jazari.kernel.web.AtomFeed.Entry;
import org.jazari.trust.dossier.Dossier;
import org.jazari.trust.dossier.RecordField;
import org.jazari.trust.dossier.Register;

/** What happened in the register, newest first, as an Atom feed; each entry is named by the fact that states it. */
final class RegisterFeed {
    private static final String TAG = "tag:jazari.org,2026:register";

    private RegisterFeed() {}

    private record Event(Dossier dossier, Fact fact) {}

    static byte[] of(Register register, Translator texts) {
        List<Entry> entries = register.systems().stream()
                .flatMap(dossier -> dossier.facts().stream().map(fact -> new Event(dossier, fact)))
                .sorted(Comparator.comparing((Event event) -> event.fact().recordedAt())
                        .reversed()
                        .thenComparing(event -> event.fact().id()))
                .limit(AtomFeed.MOST)
                .map(event -> entry(event, texts))
                .toList();
        Instant updated = entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at();
        return new AtomFeed(texts.language(), TAG, texts.text("nav.register"), updated, "/register", entries).xml();
    }

    private static Entry entry(Event event, Translator texts) {
        Fact fact = event.fact();
        String happened = texts.text("register.event." + fact.type().substring("trust.".length()));
        return new Entry(
                fact.id(),
                name(event.dossier(), texts) + " · " + happened,
                "/register/" + event.dossier().id(),
                fact.recordedAt(),
                texts.text("nav.register"),
                happened);
    }

    private static String name(Dossier dossier, Translator texts) {
        Optional<String> name = dossier.standing().showsRecord()
                ? dossier.published()
                        .flatMap(version -> version.record().text(RecordField.NAME))
                        .map(text -> text.in(texts.language()))
                : Optional.empty();
        return name.orElseGet(dossier::id);
    }
}
