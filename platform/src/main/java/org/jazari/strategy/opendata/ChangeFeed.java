package org.jazari.strategy.opendata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jazari.kernel.language.Translator;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Version;
import org.jazari.strategyfile.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * What changed, newest first, as an Atom feed (RFC 4287): versions of the strategy and recorded values. Each entry is named by
 * the fact that states it; links are relative to the feed.
 */
final class ChangeFeed {
    /** The most entries of a feed. */
    static final int MOST = 100;

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private record Entry(String fact, String title, String path, Instant at, String by) {}

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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", texts.language().tag());
            Version first = snapshot.versions().getLast();
            text(xml, "id", "urn:uuid:" + first.factId() + (about == null ? "" : "#" + about));
            text(xml, "title", texts.text("nav.changes") + " · " + subject);
            text(
                    xml,
                    "updated",
                    entries.isEmpty()
                            ? first.acceptedAt().toString()
                            : entries.getFirst().at().toString());
            link(xml, "/" + texts.language().tag() + (about == null ? "/changes" : about.path()));
            for (Entry entry : entries) {
                write(xml, texts, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static List<Entry> entries(Snapshot snapshot, Translator texts, @Nullable ElementRef about) {
        List<Entry> entries = new ArrayList<>();
        List<Version> versions = about == null
                ? snapshot.versions()
                : snapshot.history(about).stream().map(Snapshot.Step::version).toList();
        for (Version version : versions) {
            String title = version.origin().equals("shipped") ? texts.text("version.shipped") : version.title();
            entries.add(new Entry(
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
                .limit(MOST)
                .toList();
    }

    private static Entry recorded(Snapshot snapshot, Translator texts, ElementRef indicator, Observation observation) {
        Optional<String> name = snapshot.name(indicator).map(text -> text.in(texts.language()));
        return new Entry(
                observation.factId(),
                name.orElse(indicator.id()) + " · " + observation.period() + " : "
                        + texts.formats().number(observation.value()),
                indicator.path(),
                observation.recordedAt(),
                observation.recordedBy());
    }

    private static void write(XMLStreamWriter xml, Translator texts, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + entry.fact());
        text(xml, "title", entry.title());
        text(xml, "updated", entry.at().toString());
        xml.writeStartElement("author");
        text(xml, "name", entry.by());
        xml.writeEndElement();
        link(xml, "/" + texts.language().tag() + entry.path());
        text(xml, "summary", entry.title());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("href", path);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
