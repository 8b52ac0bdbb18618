package org.jazari.energy.weather;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jazari.energy.Refusal;

/** Recognises a weather file by its content and reads it strictly: PVGIS, NASA POWER, renewables.ninja, EPW, plain CSV. */
public final class WeatherReader {
    /** Largest file that is read. */
    public static final int LARGEST_BYTES = 64 << 20;

    /** What is done with 29 February. */
    public enum LeapDay {
        REFUSE,
        DROP
    }

    private WeatherReader() {}

    /**
     * Reads a file.
     *
     * @param name for refusals
     * @throws Refusal with the line, the reason and the remedy
     */
    public static Weather read(String name, byte[] bytes, LeapDay leapDay) {
        if (bytes.length > LARGEST_BYTES) {
            throw new Refusal(
                    name, "the file has more than " + LARGEST_BYTES + " bytes", "give hourly data of some years only");
        }
        if (bytes.length == 0) {
            throw new Refusal(name, "the file is empty", "download it again");
        }
        Lines lines = new Lines(name, List.of(text(name, bytes).split("\r\n|\n|\r", -1)));
        Timeline timeline = new Timeline(lines, leapDay);
        String first = lines.at(0);
        if (first.contains("Renewables.ninja")) {
            return new NinjaFormat(lines, timeline).read();
        }
        if (first.startsWith("LOCATION,")) {
            return new EpwFormat(lines, timeline).read();
        }
        if (first.startsWith("-BEGIN HEADER-")) {
            return new NasaPowerFormat(lines, timeline).read();
        }
        if (first.startsWith("Latitude (decimal degrees)")) {
            return new PvgisFormat(lines, timeline).read();
        }
        return new PlainCsvFormat(lines, timeline).read();
    }

    private static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            // station names in EPW files are often Latin-1; every byte is a character there
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (text.startsWith("LOCATION,")) {
                return text;
            }
            throw new Refusal(name, "the file is not text in UTF-8", "save it as UTF-8");
        }
    }
}
