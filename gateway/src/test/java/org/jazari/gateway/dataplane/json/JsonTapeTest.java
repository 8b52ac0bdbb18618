package org.jazari.gateway.dataplane.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Against Jackson: what both read is the same, and what Jackson refuses is refused. */
class JsonTapeTest {
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Property
    void readsWhatJacksonWrites(@ForAll("documents") JsonNode document, @ForAll boolean pretty) throws Exception {
        byte[] bytes = (pretty
                        ? JACKSON.writerWithDefaultPrettyPrinter().writeValueAsString(document)
                        : JACKSON.writeValueAsString(document))
                .getBytes(StandardCharsets.UTF_8);
        JsonTape tape = JsonTape.of(bytes, JsonLimits.REQUEST);

        assertThat(tree(tape, 0)).isEqualTo(document);
    }

    @Property(tries = 3000)
    void takesNoMoreThanJacksonDoes(@ForAll("damaged") byte[] bytes) {
        try {
            JsonTape tape = JsonTape.of(bytes, JsonLimits.REQUEST);
            assertThat(tree(tape, 0)).isEqualTo(JACKSON.readTree(bytes));
        } catch (JsonRefusedException refused) {
            assertThat(refused.reason()).isNotEmpty();
        }
    }

    @Property
    void whatIsEditedIsWhatWasMeant(@ForAll("texts") String before, @ForAll("texts") String after) throws Exception {
        byte[] bytes =
                ("{\"a\":1.0e0,\"b\":" + JsonText.quoted(before) + ",\"c\":[]}").getBytes(StandardCharsets.UTF_8);
        JsonTape tape = JsonTape.of(bytes, JsonLimits.REQUEST);
        Edits edits = new Edits();
        edits.replace(tape, tape.find(0, "b"), JsonText.quoted(after));
        edits.insertMember(tape, 0, "z", "true");

        String edited = new String(edits.applied(bytes, 0, bytes.length), StandardCharsets.UTF_8);

        assertThat(edited).startsWith("{\"z\":true,\"a\":1.0e0,\"b\":").endsWith(",\"c\":[]}");
        assertThat(JACKSON.readTree(edited).path("b").stringValue()).isEqualTo(after);
    }

    private static JsonNode tree(JsonTape tape, int node) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (tape.kind(node)) {
            case OBJECT -> {
                var object = nodes.objectNode();
                for (int name = node + 1; name < tape.after(node); name = tape.after(name + 1)) {
                    object.set(tape.string(name), tree(tape, name + 1));
                }
                yield object;
            }
            case ARRAY -> {
                var array = nodes.arrayNode();
                for (int item = node + 1; item < tape.after(node); item = tape.after(item)) {
                    array.add(tree(tape, item));
                }
                yield array;
            }
            case NAME, STRING -> nodes.stringNode(tape.string(node));
            case NUMBER -> JACKSON.readTree(tape.raw(node));
            case TRUE -> nodes.booleanNode(true);
            case FALSE -> nodes.booleanNode(false);
            case NULL -> nodes.nullNode();
        };
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', '"', '\\', '\n', '\u0000', '/', 'é', 'م', '\u200f', '\u2028')
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(
                texts().map(nodes::stringNode),
                Arbitraries.integers().map(nodes::numberNode),
                Arbitraries.of(true, false).map(nodes::booleanNode),
                Arbitraries.just(nodes.nullNode()));
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map(items -> {
                            var array = nodes.arrayNode();
                            items.forEach(array::add);
                            return array;
                        }),
                        Arbitraries.maps(texts(), inner).ofMaxSize(12).map(members -> {
                            var object = nodes.objectNode();
                            members.forEach(object::set);
                            return object;
                        })),
                0,
                3);
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return documents().flatMap(document -> {
            byte[] whole = JACKSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
            return Arbitraries.integers()
                    .between(0, whole.length)
                    .flatMap(at -> Arbitraries.of(
                                    (byte) '"',
                                    (byte) ',',
                                    (byte) '{',
                                    (byte) '}',
                                    (byte) ':',
                                    (byte) 0xff,
                                    (byte) 0xc0,
                                    (byte) '\\',
                                    (byte) '0',
                                    (byte) '-')
                            .map(one -> {
                                List<Byte> bytes = new ArrayList<>();
                                for (byte old : whole) {
                                    bytes.add(old);
                                }
                                bytes.add(Math.min(at, bytes.size()), one);
                                byte[] result = new byte[bytes.size()];
                                for (int i = 0; i < result.length; i++) {
                                    result[i] = bytes.get(i);
                                }
                                return result;
                            }));
        });
    }
}
