package org.jazari.strategyfile;

/** Turns checked elements into their typed records; a missing required field is a bug of the caller and throws. */
final class ElementReading {
    private ElementReading() {}

    static Citation citation(Fields in) {
        return new Citation(in.string("source"), in.string("quote"), in.findText("note"));
    }

    static Header header(Fields in) {
        return new Header(
                in.string("id"),
                in.string("country"),
                in.text("name"),
                in.findText("umbrella"),
                in.findText("summary"),
                in.language("defaultLanguage"),
                in.findString("steering"),
                in.findString("currency"),
                in.findDate("from"),
                in.findDate("until"),
                in.translations(),
                in.list("citations", ElementReading::citation));
    }

    static Pillar pillar(Fields in) {
        return new Pillar(
                in.string("id"),
                in.integer("order"),
                in.text("name"),
                in.findText("summary"),
                in.list("components", ElementReading::component),
                in.list("citations", ElementReading::citation));
    }

    static Principle principle(Fields in) {
        return new Principle(
                in.string("id"),
                in.integer("order"),
                in.findChoice("kind", Principle.Kind.class),
                in.text("name"),
                in.findText("summary"),
                in.list("citations", ElementReading::citation));
    }

    static Axis axis(Fields in) {
        return new Axis(
                in.string("id"),
                in.integer("order"),
                in.flag("listed", true),
                in.findText("name"),
                in.findText("summary"),
                in.findText("note"),
                in.strings("pillars"),
                in.list("citations", ElementReading::citation));
    }

    static Sector sector(Fields in) {
        return new Sector(
                in.string("id"),
                in.integer("order"),
                in.text("name"),
                in.findText("summary"),
                in.list("citations", ElementReading::citation));
    }

    static Institution institution(Fields in) {
        return new Institution(
                in.string("id"),
                in.text("name"),
                in.findString("acronym"),
                in.choice("kind", Institution.Kind.class),
                in.strings("aliases"),
                in.findString("country"),
                in.strings("regions"),
                in.findText("summary"),
                in.list("citations", ElementReading::citation));
    }

    static Person person(Fields in) {
        return new Person(
                in.string("id"),
                in.text("name"),
                in.strings("aliases"),
                in.findText("role"),
                in.findString("institution"),
                in.list("citations", ElementReading::citation));
    }

    static Region region(Fields in) {
        return new Region(
                in.string("id"),
                in.integer("order"),
                in.string("code"),
                in.text("name"),
                in.findText("capital"),
                in.findText("summary"));
    }

    static NamedPlace place(Fields in) {
        return new NamedPlace(
                in.string("id"),
                in.text("name"),
                in.string("region"),
                in.findChoice("kind", NamedPlace.Kind.class),
                in.strings("aliases"),
                in.list("citations", ElementReading::citation));
    }

    static Event event(Fields in) {
        return new Event(
                in.string("id"),
                in.text("name"),
                in.period("period"),
                in.strings("places"),
                in.strings("institutions"),
                in.findText("summary"),
                in.list("citations", ElementReading::citation));
    }

    static Convention convention(Fields in) {
        return new Convention(
                in.string("id"),
                in.string("number"),
                in.text("name"),
                in.choice("kind", Convention.Kind.class),
                in.date("date"),
                in.findString("event"),
                in.strings("parties"),
                in.strings("signatories"),
                in.list("deliverables", ElementReading::deliverable),
                in.findText("summary"),
                in.strings("pillars"),
                in.strings("axes"),
                in.strings("sectors"),
                in.strings("places"),
                in.strings("regions"),
                in.strings("indicators"),
                in.list("citations", ElementReading::citation));
    }

    static Commitment commitment(Fields in) {
        return new Commitment(
                in.string("id"),
                in.text("name"),
                in.choice("kind", Commitment.Kind.class),
                in.choice("status", Commitment.Status.class),
                in.findText("summary"),
                in.findString("owner"),
                in.strings("partners"),
                in.findDate("due"),
                in.strings("conventions"),
                in.strings("events"),
                in.strings("pillars"),
                in.strings("axes"),
                in.strings("sectors"),
                in.strings("places"),
                in.strings("regions"),
                in.strings("indicators"),
                in.list("citations", ElementReading::citation));
    }

    static Unit unit(Fields in) {
        return new Unit(
                in.string("id"),
                in.text("name"),
                in.findText("symbol"),
                in.choice("dimension", Unit.Dimension.class),
                in.findString("currency"),
                in.findInteger("decimals"));
    }

    static Figure figure(Fields in) {
        return new Figure(
                in.string("id"),
                in.choice("kind", Figure.Kind.class),
                in.decimal("value"),
                in.findChoice("qualifier", Figure.Qualifier.class),
                in.findPeriod("period"),
                in.findDate("due"),
                in.findChoice("per", Figure.Per.class),
                in.flag("derived", false),
                in.findText("note"),
                in.citation("citation"));
    }

    static Indicator indicator(Fields in) {
        return new Indicator(
                in.string("id"),
                in.text("name"),
                in.findText("definition"),
                in.string("unit"),
                in.choice("direction", Indicator.Direction.class),
                in.choice("kind", Indicator.Kind.class),
                in.findChoice("role", Indicator.Role.class),
                in.findString("owner"),
                in.strings("pillars"),
                in.strings("axes"),
                in.strings("sectors"),
                in.strings("places"),
                in.strings("regions"),
                in.strings("conventions"),
                in.findString("formula"),
                in.list("figures", ElementReading::figure),
                in.list("citations", ElementReading::citation));
    }

    static Discrepancy discrepancy(Fields in) {
        return new Discrepancy(
                in.string("id"),
                in.choice("class", Discrepancy.Nature.class),
                in.text("topic"),
                in.list("readings", ElementReading::reading),
                in.strings("about"),
                in.findText("explanation"),
                in.list("citations", ElementReading::citation));
    }

    static Source source(Fields in) {
        return new Source(
                in.string("id"),
                in.findString("key"),
                in.string("publisher"),
                in.string("title"),
                in.findString("author"),
                in.date("published"),
                in.choice("language", Source.DocumentLanguage.class),
                in.findChoice("kind", Source.Kind.class),
                in.findString("url"),
                in.findString("sha256"),
                in.findText("note"));
    }

    static Component component(Fields in) {
        return new Component(in.string("id"), in.text("name"));
    }

    static Deliverable deliverable(Fields in) {
        return new Deliverable(
                in.string("id"), in.text("name"), in.findDate("due"), in.list("citations", ElementReading::citation));
    }

    static Reading reading(Fields in) {
        return new Reading(in.text("statement"), in.citation("citation"));
    }

    static Translation translation(Fields in) {
        return new Translation(in.choice("status", Translation.Status.class), in.findText("note"));
    }
}
