package org.jazari.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FactIdsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void idsAreUniqueAndSortByTime() {
        List<String> ids = LongStream.range(0, 20_000)
                .mapToObj(millisecond -> FactIds.next(START.plusMillis(millisecond)))
                .toList();

        assertThat(ids).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void idsOfOneMomentAreUnique() {
        assertThat(LongStream.range(0, 20_000).mapToObj(i -> FactIds.next(START)))
                .doesNotHaveDuplicates();
    }

    @Test
    void idsAreUuidsOfVersionSevenThatTellTheirTime() {
        UUID id = UUID.fromString(FactIds.next(START));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(START.toEpochMilli());
    }
}
