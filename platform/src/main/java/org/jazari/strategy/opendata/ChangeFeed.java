package org.jazari.strategy.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jazari.kernel.language.Translator;
import org.jazari.kernel.web.AtomFeed;
import org.jazari.kernel.web.AtomFeed.Entry;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Version;
import org.jazari.strategyfile.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * What changed, newest first, as an Atom feed: versions of the strategy and recorded values.
 */
final class ChangeFeed {
    private ChangeFeed() {}

    /**
     * A feed.
     *
     * @param about the element whose changes are wanted; null for all
     */
    static byte[] of(Snapshot snapshot, Translator texts, @Nullable ElementRef about) {
        List<Entry> entries = entries(snapshot, texts, about);
        String subject = about == null
                ? snapshot.strategy().header().name().in(texts.language())
                : snapshot.name(about).map(name -> name.in(texts.language())).orElse(about.id());
        Version first = snapshot.versions().getLast();
        return new AtomFeed(
                        texts.language(),
                        "urn:uuid:" + first.factId() + (about == null ? "" : "#" + about),
                        texts.text("nav.changes") + " · " + subject,
                        entries.isEmpty()
                                ? first.acceptedAt()
                                : entries.getFirst().at(),
                        about == null ? "/changes" : about.path(),
                        entries)
                .xml();
    }

    private static List<Entry> entries(Snapshot snapshot, Translator texts, @Nullable ElementRef about) {
        List<Entry> entries = new ArrayList<>();
        List<Version> versions = about == null
                ? snapshot.versions()
                : snapshot.history(about).stream().map(Snapshot.Step::version).toList();
        for (Version version : versions) {
            String title = version.origin().equals("shipped") ? texts.text("version.shipped") : version.title();
            entries.add(entry(
                    version.factId(),
                    texts.text("version.title", version.number()) + " · " + title,
                    "/changes/" + version.number(),
                    version.acceptedAt(),
                    version.acceptedBy()));
        }
        for (ElementRef indicator : snapshot.list(ElementType.INDICATOR)) {
            if (about == null || about.equals(indicator)) {
                snapshot.observations(indicator.id()).stream()
                        .map(observation -> recorded(snapshot, texts, indicator, observation))
                        .forEach(entries::add);
            }
        }
        return entries.stream()
                .sorted(Comparator.comparing(Entry::at).reversed().thenComparing(Entry::fact))
                .limit(AtomFeed.MOST)
                .toList();
    }

    private static Entry recorded(Snapshot snapshot, Translator texts, ElementRef indicator, Observation observation) {
        Optional<String> name = snapshot.name(indicator).map(text -> text.in(texts.language()));
        return entry(
                observation.factId(),
                name.orElse(indicator.id()) + " · " + observation.period() + " : "
                        + texts.formats().number(observation.value()),
                indicator.path(),
                observation.recordedAt(),
                observation.recordedBy());
    }

    private static Entry entry(String fact, String title, String path, Instant at, String by) {
        return new Entry(fact, title, path, at, by, title);
    }
}
