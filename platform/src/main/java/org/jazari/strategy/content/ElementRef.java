package org.jazari.strategy.content;

import java.util.Optional;
import org.jazari.strategyfile.ElementType;

/** One element of the strategy, by type and id. Written {@code type/id}. */
public record ElementRef(ElementType type, String id) {

    /** Reads {@code type/id}; empty when the type is unknown. */
    public static Optional<ElementRef> parse(String written) {
        int slash = written.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : ElementType.find(written.substring(0, slash))
                        .map(type -> new ElementRef(type, written.substring(slash + 1)));
    }

    /** The path of its page, without language. */
    public String path() {
        return "/" + type.plural() + "/" + id;
    }

    @Override
    public String toString() {
        return type.key() + "/" + id;
    }
}
