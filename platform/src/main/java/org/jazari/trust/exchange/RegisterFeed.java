package org.jazari.trust.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.language.Translator;
import org.jazari.trust.dossier.Dossier;
import org.jazari.trust.dossier.RecordField;
import org.jazari.trust.dossier.Register;

/** What happened in the register, newest first, as an Atom feed (RFC 4287); each entry is named by the fact that states it. */
final class RegisterFeed {
    private static final int MOST = 100;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TAG = "tag:jazari.org,2026:register";

    private RegisterFeed() {}

    private record Entry(Dossier dossier, Fact fact) {}

    static byte[] of(Register register, Translator texts) {
        List<Entry> entries = register.systems().stream()
                .flatMap(dossier -> dossier.facts().stream().map(fact -> new Entry(dossier, fact)))
                .sorted(Comparator.comparing((Entry entry) -> entry.fact().recordedAt())
                        .reversed()
                        .thenComparing(entry -> entry.fact().id()))
                .limit(MOST)
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", texts.language().tag());
            text(xml, "id", TAG);
            text(xml, "title", texts.text("nav.register"));
            text(
                    xml,
                    "updated",
                    entries.isEmpty()
                            ? "1970-01-01T00:00:00Z"
                            : entries.getFirst().fact().recordedAt().toString());
            link(xml, "/" + texts.language().tag() + "/register");
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

    private static void write(XMLStreamWriter xml, Translator texts, Entry entry) throws XMLStreamException {
        String event = texts.text("register.event." + entry.fact().type().substring("trust.".length()));
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + entry.fact().id());
        text(xml, "title", name(entry.dossier(), texts) + " · " + event);
        text(xml, "updated", entry.fact().recordedAt().toString());
        xml.writeStartElement("author");
        text(xml, "name", texts.text("nav.register"));
        xml.writeEndElement();
        link(xml, "/" + texts.language().tag() + "/register/" + entry.dossier().id());
        text(xml, "summary", event);
        xml.writeEndElement();
    }

    private static String name(Dossier dossier, Translator texts) {
        Optional<String> name = dossier.standing().showsRecord()
                ? dossier.published()
                        .flatMap(version -> version.record().text(RecordField.NAME))
                        .map(text -> text.in(texts.language()))
                : Optional.empty();
        return name.orElseGet(dossier::id);
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
