package org.jazari.assessment.report;

import org.jazari.assessment.Header;
import org.jazari.assessment.Rational;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What every report shows first: which ruleset, at which version, with which hash, and how far it binds. */
final class Face {
    private Face() {}

    static void write(Header header, ReportTexts texts, StringBuilder out) {
        out.append(header.title().in(texts.language()))
                .append('\n')
                .append(texts.text(
                        "face",
                        header.id(),
                        header.version(),
                        header.sha256(),
                        texts.text("status." + header.status().key())))
                .append('\n');
        String notice = header.notice().in(texts.language());
        if (!notice.isEmpty()) {
            out.append(notice).append('\n');
        }
        out.append('\n');
    }

    static ObjectNode json(Header header) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", header.id());
        node.put("version", header.version());
        node.put("sha256", header.sha256());
        node.put("status", header.status().key());
        node.put("validFrom", header.validFrom().toString());
        header.validUntil().ifPresent(day -> node.put("validUntil", day.toString()));
        return node;
    }

    /** A whole number as such, any other as a text such as "184/5", so that nothing is rounded. */
    static void put(ObjectNode node, String name, Rational number) {
        if (number.isWhole() && number.numerator().bitLength() < 63) {
            node.put(name, number.numerator().longValue());
        } else {
            node.put(name, number.toString());
        }
    }
}
