package org.jazari.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jazari.strategyfile.Language;

/** All text bundles, read from the source tree. */
final class TextBundles {
    private TextBundles() {}

    /** The names of the bundles. */
    static Set<String> names() {
        return SourceFiles.texts().stream()
                .map(file -> file.path().substring(0, file.path().indexOf('_')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts of a bundle by key, in each language; empty for a language that has no file. */
    static Map<Language, Map<String, String>> of(String bundle) {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = bundle + "_" + language.tag() + ".properties";
            texts.put(
                    language,
                    SourceFiles.texts().stream()
                            .filter(file -> file.path().equals(name))
                            .findFirst()
                            .map(file -> read(file.text()))
                            .orElseGet(Map::of));
        }
        return texts;
    }

    /** The texts of all bundles in one language. */
    static Map<String, String> all(Language language) {
        Map<String, String> texts = new TreeMap<>();
        names().forEach(bundle -> texts.putAll(of(bundle).getOrDefault(language, Map.of())));
        return texts;
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
