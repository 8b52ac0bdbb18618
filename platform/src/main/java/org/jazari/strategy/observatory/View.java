package org.jazari.strategy.observatory;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.kernel.web.Markup;
import org.jazari.kernel.web.Page;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Quote;
import org.jazari.strategy.content.SearchIndex;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategyfile.Axis;
import org.jazari.strategyfile.Citation;
import org.jazari.strategyfile.ElementChange;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Figure;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.Keyed;
import org.jazari.strategyfile.PartialDate;
import org.jazari.strategyfile.Region;
import org.jazari.strategyfile.Source;
import org.jazari.strategyfile.Text;
import org.jazari.strategyfile.Unit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the observatory's templates ask: one snapshot of the strategy in one reader's language.
 *
 * @param page the page being made
 * @param snapshot the strategy shown on it
 */
public record View(Page page, Snapshot snapshot) {

    /** A text of the strategy, marked where it is shown in another language. */
    public Content text(Text text) {
        return Markup.of(text, page.language());
    }

    public Content text(Optional<Text> text) {
        return text.map(this::text).orElseGet(() -> Markup.text(""));
    }

    /** A text for attributes and titles. */
    public String plain(Text text) {
        return text.in(page.language());
    }

    /** The name of an element; of an axis that is announced but not listed, its number. */
    public Content name(ElementRef ref) {
        return snapshot.name(ref).map(this::text).orElseGet(() -> Markup.text(plainName(ref)));
    }

    public String plainName(ElementRef ref) {
        return snapshot.name(ref)
                .map(this::plain)
                .orElseGet(() -> snapshot.find(Axis.class, ElementType.AXIS, ref.id())
                        .map(axis -> page.plain("axis.unlisted", axis.order()))
                        .orElse(ref.id()));
    }

    public String url(ElementRef ref) {
        return page.url(ref.path());
    }

    public ElementRef ref(ElementType type, String id) {
        return new ElementRef(type, id);
    }

    /** The references to several elements of a type. */
    public List<ElementRef> refs(ElementType type, List<String> ids) {
        return ids.stream().map(id -> new ElementRef(type, id)).toList();
    }

    /** The label of one of the schema's values, such as the kind of a convention. */
    public Content value(String field, Keyed value) {
        return page.text("value." + field + "." + value.key());
    }

    public String plainValue(String field, Keyed value) {
        return page.plain("value." + field + "." + value.key());
    }

    /** A number in an indicator's unit. */
    public Content amount(Indicator indicator, BigDecimal value) {
        Optional<Unit> unit = snapshot.find(Unit.class, ElementType.UNIT, indicator.unit());
        String number = page.formats().number(value);
        Optional<Content> written = unit.map(known ->
                known.findSymbol().map(symbol -> Markup.text(plain(symbol))).orElseGet(() -> text(known.name())));
        return output -> {
            output.writeContent("<span class=\"number\">");
            Markup.text(number).writeTo(output);
            output.writeContent("</span>");
            if (written.isPresent() && indicator.kind() != Indicator.Kind.RANK) {
                output.writeContent("\u00a0");
                written.get().writeTo(output);
            }
        };
    }

    /** A number with its qualifier and, for a rate, the time that it counts for. */
    public Content figure(Indicator indicator, Figure figure) {
        return output -> {
            if (figure.findQualifier().isPresent() && figure.findQualifier().get() != Figure.Qualifier.EXACTLY) {
                value("qualifier", figure.findQualifier().get()).writeTo(output);
                output.writeContent(" ");
            }
            amount(indicator, figure.value()).writeTo(output);
            if (figure.findPer().isPresent()) {
                output.writeContent(" ");
                value("per", figure.findPer().get()).writeTo(output);
            }
        };
    }

    /** A probability in whole percent: never 0, nor 100 where anything is left to chance, which nobody can know. */
    public String probability(double probability) {
        if (probability == 1) {
            return page.formats().number(100) + "\u00a0%";
        }
        long percent = Math.round(probability * 100);
        String sign = percent < 1 ? "< " : percent > 99 ? "> " : "";
        return sign + page.formats().number(Math.clamp(percent, 1, 99)) + "\u00a0%";
    }

    public String date(PartialDate date) {
        return page.formats().date(date);
    }

    /** The source of a quote: publisher and date, each kept in its own direction of writing. */
    public Content sourceLine(String sourceId) {
        Optional<Source> found = source(sourceId);
        return output -> {
            output.writeContent("<bdi>");
            Markup.text(found.map(Source::publisher).orElse(sourceId)).writeTo(output);
            output.writeContent("</bdi>");
            if (found.isPresent()) {
                output.writeContent(page.language().rightToLeft() ? "، " : ", ");
                Markup.text(date(found.get().published())).writeTo(output);
            }
        };
    }

    /** The address of a data set, as known on the same date as this page. */
    public String data(String path) {
        String known = page.known();
        return known == null ? path : path + (path.indexOf('?') < 0 ? "?" : "&") + "known=" + Page.encode(known);
    }

    public Optional<Source> source(String id) {
        return snapshot.find(Source.class, ElementType.SOURCE, id);
    }

    public Optional<Indicator> indicator(String id) {
        return snapshot.find(Indicator.class, ElementType.INDICATOR, id);
    }

    /** The language of a source's words, for their {@code lang} attribute. */
    public String sourceLanguage(String sourceId) {
        return source(sourceId).map(source -> source.language().key()).orElse("fr");
    }

    /** What is linked with an element, by type. */
    public Map<ElementType, List<ElementRef>> related(ElementRef ref) {
        return snapshot.related(ref);
    }

    /** The points on which sources differ about an element. */
    public List<ElementRef> discrepancies(ElementRef ref) {
        return snapshot.linksTo(ref).getOrDefault(ElementType.DISCREPANCY, List.of());
    }

    /** How many commitments, conventions and indicators are linked with an element. */
    public int weight(ElementRef ref) {
        Map<ElementType, List<ElementRef>> related = related(ref);
        return related.getOrDefault(ElementType.COMMITMENT, List.of()).size()
                + related.getOrDefault(ElementType.CONVENTION, List.of()).size()
                + related.getOrDefault(ElementType.INDICATOR, List.of()).size();
    }

    /** The citations of an element itself, without those of its figures, readings and deliverables. */
    public List<Citation> citations(ElementRef ref) {
        return snapshot.citations(ref);
    }

    /** How many quotes of a source the strategy rests on. */
    public int uses(ElementRef source) {
        return snapshot.quotes(source.id()).size();
    }

    /** Every quote of a source, with the element that rests on it. */
    public List<Quote> quotesOf(String source) {
        return snapshot.quotes(source);
    }

    /** An excerpt with the words that were found marked. */
    public Content excerpt(SearchIndex.Hit hit) {
        return output -> {
            String rest = hit.excerpt();
            int start;
            while ((start = rest.indexOf(SearchIndex.FOUND)) >= 0) {
                int end = Math.max(start + 1, rest.indexOf(SearchIndex.FOUND_END, start));
                Markup.text(rest.substring(0, start)).writeTo(output);
                output.writeContent("<mark>");
                Markup.text(rest.substring(start + 1, end)).writeTo(output);
                output.writeContent("</mark>");
                rest = rest.substring(Math.min(rest.length(), end + 1));
            }
            Markup.text(rest).writeTo(output);
        };
    }

    /** The element of a change, linked while it exists. */
    public Content changedName(ElementChange change) {
        ElementType type = change.type();
        if (type == null) {
            return text(snapshot.strategy().header().name());
        }
        ElementRef ref = new ElementRef(type, change.id());
        return snapshot.has(ref) ? name(ref) : Markup.text(ref.toString());
    }

    /** A JSON value for reading: a text as it stands, anything else as JSON. */
    public String json(@Nullable JsonNode node) {
        return node == null ? "" : node.isString() ? node.asString() : node.toString();
    }

    public List<Region> regions() {
        return snapshot.strategy().regions();
    }

    public Promises promises() {
        return snapshot.derived(Promises.class, Promises::new);
    }
}
