package org.jazari.gateway.dataplane.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static List<String> read(byte[] bytes, int... cuts) {
        List<String> data = new ArrayList<>();
        EventReader reader = new EventReader(new EventReader.Listener() {
            @Override
            public void event(byte[] all, int start, int end, int dataStart, int dataEnd) {
                data.add(new String(all, dataStart, dataEnd - dataStart, StandardCharsets.UTF_8));
            }

            @Override
            public void tooLarge() {
                data.add("too large");
            }
        });
        int from = 0;
        for (int cut : cuts) {
            reader.accept(Buffer.buffer().appendBytes(bytes, from, cut - from));
            from = cut;
        }
        reader.accept(Buffer.buffer().appendBytes(bytes, from, bytes.length - from));
        return data;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyCutGivesTheSame(String lineEnd) {
        String text = String.join(
                lineEnd,
                "\ufeff: a comment",
                "",
                "event: x",
                "data: {\"é\":1}",
                "",
                "data:2",
                "id: 7",
                "",
                "data: [",
                "data: 3]",
                "",
                "data",
                "",
                "retry: 5",
                "",
                "data: last",
                "",
                "data: not ended");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> expected = List.of("{\"é\":1}", "2", "[ 3]", "", "last");

        assertThat(read(bytes)).isEqualTo(expected);
        for (int first = 1; first < bytes.length; first++) {
            for (int second = first; second < bytes.length; second++) {
                assertThat(read(bytes, first, second))
                        .as("cut at %d and %d", first, second)
                        .isEqualTo(expected);
            }
        }
    }
}
