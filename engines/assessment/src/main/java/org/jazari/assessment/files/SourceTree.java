package org.jazari.assessment.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jazari.strategyfile.Place;
import org.jazari.strategyfile.YamlSource;
import tools.jackson.databind.JsonNode;

/** One file of JSON or YAML as a tree in which each value knows its place. */
public final class SourceTree {
    /** What a file may hold at most: far above any ruleset, far below what would hurt the machine. */
    public static final int LARGEST_BYTES = 4 << 20;

    static final int DEEPEST = 32;

    private final String file;
    private final JsonNode root;
    private final List<Defect> defects;
    private final Function<String, Place> places;

    SourceTree(String file, JsonNode root, List<Defect> defects, Function<String, Place> places) {
        this.file = file;
        this.root = root;
        this.defects = List.copyOf(defects);
        this.places = places;
    }

    /**
     * Reads a file; never throws for what it holds. JSON where the name ends in {@code .json} or the text starts with a bracket, else YAML.
     *
     * @param content the file's bytes; one more than {@link #LARGEST_BYTES} is enough to refuse it
     */
    public static SourceTree read(String file, byte[] content) {
        if (content.length > LARGEST_BYTES) {
            return refused(file, "file-too-large", Map.of("limit", String.valueOf(LARGEST_BYTES >> 20)));
        }
        if (content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF) {
            return refused(file, "byte-order-mark", Map.of());
        }
        return isJson(file, content) ? JsonReading.read(file, content) : yaml(file, content);
    }

    private static SourceTree refused(String file, String code, Map<String, String> arguments) {
        Place start = new Place(file, 1, 1, "");
        return new SourceTree(
                file,
                tools.jackson.databind.node.MissingNode.getInstance(),
                List.of(new Defect(code, start, arguments)),
                pointer -> start);
    }

    private static boolean isJson(String file, byte[] content) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return true;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return false;
        }
        for (byte one : content) {
            if (one != ' ' && one != '\n' && one != '\r' && one != '\t') {
                return one == '{' || one == '[';
            }
        }
        return false;
    }

    private static SourceTree yaml(String file, byte[] content) {
        YamlSource source = YamlSource.read(file, content);
        List<Defect> defects = new ArrayList<>();
        source.problems()
                .forEach(problem -> defects.add(new Defect(problem.code(), problem.place(), problem.arguments())));
        return new SourceTree(file, source.root(), defects, source::value);
    }

    static Function<String, Place> places(String file, Map<String, int[]> marks) {
        Map<String, int[]> kept = new HashMap<>(marks);
        return pointer -> {
            String around = pointer;
            int[] mark = kept.get(around);
            while (mark == null && !around.isEmpty()) {
                around = around.substring(0, Math.max(0, around.lastIndexOf('/')));
                mark = kept.get(around);
            }
            return mark == null ? new Place(file, 1, 1, pointer) : new Place(file, mark[0], mark[1], pointer);
        };
    }

    public String file() {
        return file;
    }

    /** The content; the missing node where it could not be read. */
    public JsonNode root() {
        return root;
    }

    /** Why the file cannot be used; empty where it can. */
    public List<Defect> defects() {
        return defects;
    }

    /** The place of the value at a JSON pointer, or of the nearest thing around it. */
    public Place place(String pointer) {
        return places.apply(pointer);
    }

    /** One step of a JSON pointer (RFC 6901). */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
