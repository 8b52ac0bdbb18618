package org.jazari.strategyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the greatest size, made to exhaust stack, memory or time, are refused like any other; the timeout only keeps the build from hanging. */
class HostileFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "- ",
                "{a: ",
                "Ã©",
                "\"\\u202e\", ",
                "- {id: x}\n",
                "? ",
                "a: &a *a\n",
                "!x ",
                "Ø§ ",
                "x: \"Ø§\"\n"
            })
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aRepeatedShardIsRefused(String shard) {
        int times = Limits.FILE_BYTES / 4 / Folders.bytes(shard).length;
        for (String start : new String[] {"", "axes:\n", "axes: ["}) {
            byte[] content = Folders.bytes(start + shard.repeat(times));
            assertThat(StrategyFiles.check(Folders.withBase("case.yaml", content))
                            .ok())
                    .isFalse();
        }
    }
}
