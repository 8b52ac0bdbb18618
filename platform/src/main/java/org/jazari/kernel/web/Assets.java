package org.jazari.kernel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Style sheet, script and fonts, held in memory and named by their content, so that a browser may keep them for a year.
 * Third-party files are there when the build could fetch them.
 */
@Component
public class Assets {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "json", "application/json",
            "woff2", "font/woff2");

    private final Map<String, Stored> files = new HashMap<>();

    Assets() {
        load("classpath*:/static/*.*");
        load("classpath*:/vendor/*.*");
    }

    private void load(String pattern) {
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                String name = String.valueOf(resource.getFilename());
                String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
                if (mediaType != null) {
                    files.put(name, new Stored(mediaType, resource.getContentAsByteArray()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Assets " + pattern + " cannot be read", e);
        }
    }

    /** Whether the build has brought an asset. */
    public boolean has(String name) {
        return files.containsKey(name);
    }

    /** The address of an asset, with the fingerprint of its content. */
    public String url(String name) {
        Stored file = files.get(name);
        return file == null ? "/assets/" + name : "/assets/" + name + "?v=" + file.fingerprint();
    }

    /** The bytes of an asset. */
    public Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(files.get(name)).map(Stored::body);
    }

    Optional<Stored> find(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
