package org.jazari.trajectory.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jazari.trajectory.Observation;
import org.jazari.trajectory.backtest.SeriesRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesFileTest {
    private static List<Series> read(String text) throws SeriesRefusal {
        return SeriesFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Observation of(String date, double value) {
        return new Observation(LocalDate.parse(date), value);
    }

    @Test
    void theThreeFormsSayTheSame() throws SeriesRefusal {
        Series expected =
                new Series("Fès", List.of(of("2020-12-31", 1.5), of("2021-12-31", -2), of("2022-12-31", 3000)));
        assertThat(read("region,year,value\nFès,2021,-2\nFès,2020,1.5\nFès,2022,3e3\n"))
                .containsExactly(expected);
        assertThat(read("\uFEFFdate,Fès\r\n2020,1.5\r\n2021,-2\r\n2022,3000\r\n\r\n"))
                .containsExactly(expected);
        assertThat(read("region,2020,2021,2022\nFès,1.5,-2,3000\n")).containsExactly(expected);
    }

    @Test
    void whatIsMissingIsLeftOut() throws SeriesRefusal {
        assertThat(read("series,date,value\na,2020,\na,2021,NA\na,2022,..\na,2023,4\n"))
                .containsExactly(new Series("a", List.of(of("2023-12-31", 4))));
    }

    @ParameterizedTest
    @CsvSource({
        "2024,2024-12-31",
        "2024-S1,2024-06-30",
        "2024-Q3,2024-09-30",
        "2024Q3,2024-09-30",
        "2024-02,2024-02-29",
        "2024M02,2024-02-29",
        "2024-07-31,2024-07-31"
    })
    void timesAreTheLastDayOfTheirPeriod(String time, String day) throws SeriesRefusal {
        assertThat(read("date,value\n" + time + ",1\n").getFirst().observations())
                .containsExactly(of(day, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'date,value\n24,1';BAD_TIME;2",
                "'date,value\n2024-13,1';BAD_TIME;2",
                "'date,value\n2024-02-30,1';BAD_TIME;2",
                "'date,value\n2023,1\n2024,\"1,5\"';BAD_VALUE;3",
                "'date,value\n2023,1e999';BAD_VALUE;2",
                "'date,value\n2023,1 234';BAD_VALUE;2",
                "'date,value\n2023,1\n2023,2';TWICE;3",
                "'date,value\n2023,1,5';ROW_LENGTH;2",
                "'a,b\n1,2';NO_TIME_COLUMN;1",
                "'date\n2023';NO_VALUE_COLUMN;1",
            })
    void whatIsWrongIsRefusedWithItsLine(String text, Reason reason, long line) {
        SeriesRefusal refusal = catchThrowableOfType(SeriesRefusal.class, () -> read(text));
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.line()).isEqualTo(line);
    }

    @Test
    void anEmptyFileAndAnotherEncodingAreRefused() {
        assertThat(catchThrowableOfType(SeriesRefusal.class, () -> read("")).reason())
                .isEqualTo(Reason.NO_HEADER);
        byte[] latin = "région,2020\nFès,1".getBytes(Charset.forName("ISO-8859-1"));
        assertThat(catchThrowableOfType(SeriesRefusal.class, () -> SeriesFile.read(latin))
                        .reason())
                .isEqualTo(Reason.NOT_UTF_8);
    }
}
