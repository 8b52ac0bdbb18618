package org.jazari.kernel.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jazari.strategyfile.Language;

/**
 * An Atom feed (RFC 4287). Links are relative to it.
 *
 * @param id a URI that stays
 * @param updated when anything in it last changed
 * @param path of the page that shows the same, without its language
 * @param entries the newest first
 */
public record AtomFeed(Language language, String id, String title, Instant updated, String path, List<Entry> entries) {
    /** The most entries of a feed. */
    public static final int MOST = 100;

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /**
     * An entry.
     *
     * @param fact id of the fact that states it
     * @param path of the page that shows it, without its language
     */
    public record Entry(String fact, String title, String path, Instant at, String by, String summary) {}

    /** The feed in UTF-8. */
    public byte[] xml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language.tag());
            text(xml, "id", id);
            text(xml, "title", title);
            text(xml, "updated", updated.toString());
            link(xml, path);
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + entry.fact());
        text(xml, "title", entry.title());
        text(xml, "updated", entry.at().toString());
        xml.writeStartElement("author");
        text(xml, "name", entry.by());
        xml.writeEndElement();
        link(xml, entry.path());
        text(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private void link(XMLStreamWriter xml, String page) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("href", "/" + language.tag() + page);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
