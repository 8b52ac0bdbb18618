package org.jazari.energy.lp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written, read by the format's own rules, is the same program. */
class MpsWriterTest {
    private static final double FREE = Double.POSITIVE_INFINITY;

    @Property(tries = 200)
    void boundsRangesAndNumbersComeBack(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        LinearProgramBuilder builder = new LinearProgramBuilder();
        int columns = 1 + random.nextInt(8);
        for (int j = 0; j < columns; j++) {
            double[] bounds = bounds(random);
            builder.column("size:pv." + j, bounds[0], bounds[1], random.nextInt(3) == 0 ? 0 : random.nextGaussian());
        }
        int rows = 1 + random.nextInt(8);
        for (int i = 0; i < rows; i++) {
            double[] bounds = bounds(random);
            boolean free = bounds[0] == -FREE && bounds[1] == FREE;
            builder.row("balance:é." + i, free ? 0 : bounds[0], bounds[1]);
            for (int j = 0; j < columns; j++) {
                builder.entry(i, j, random.nextInt(3) == 0 ? random.nextGaussian() * 1e-7 : 0);
            }
        }
        LinearProgram program = builder.build();
        StringWriter text = new StringWriter();
        MpsWriter.write(program, "case", text);
        LinearProgram back = read(text.toString());
        assertThat(back.with(exactBoundsOf(back, program))).isEqualTo(program);
    }

    /** A range is written as its width: the far bound comes back rounded, and is compared so. */
    private static ProgramChange exactBoundsOf(LinearProgram back, LinearProgram program) {
        for (int i = 0; i < program.rows(); i++) {
            assertThat(back.rowLower()[i]).isEqualTo(program.rowLower()[i]);
            double upper = program.rowUpper()[i];
            assertThat(back.rowUpper()[i] == upper || Math.abs(back.rowUpper()[i] - upper) <= 1e-14 * Math.abs(upper))
                    .isTrue();
        }
        return ProgramChange.between(back, program);
    }

    private static double[] bounds(Random random) {
        double at = random.nextInt(41) - 20;
        double width = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 7;
        return switch (random.nextInt(4)) {
            case 0 -> new double[] {-FREE, FREE};
            case 1 -> new double[] {-FREE, at};
            case 2 -> new double[] {at, FREE};
            default -> new double[] {at, at + width};
        };
    }

    /** Free MPS: IBM's sections, with RANGES of rows of kind G as bound plus width, and bounds MI, PL, FR, FX, LO, UP. */
    private static LinearProgram read(String mps) {
        Map<String, double[]> rows = new LinkedHashMap<>();
        Map<String, Character> kinds = new LinkedHashMap<>();
        Map<String, double[]> columns = new LinkedHashMap<>();
        Map<String, Map<String, Double>> entries = new LinkedHashMap<>();
        String section = "";
        for (String line : mps.lines().toList()) {
            String[] words = line.strip().split("\\s+");
            if (!line.startsWith(" ")) {
                section = words[0];
                continue;
            }
            switch (section) {
                case "ROWS" -> {
                    kinds.put(words[1], words[0].charAt(0));
                    double[] bounds = switch (words[0]) {
                        case "L" -> new double[] {-FREE, 0};
                        case "G" -> new double[] {0, FREE};
                        case "E" -> new double[] {0, 0};
                        default -> new double[] {-FREE, FREE};
                    };
                    rows.put(words[1], bounds);
                }
                case "COLUMNS" -> {
                    columns.computeIfAbsent(words[0], name -> new double[] {0, FREE});
                    entries.computeIfAbsent(words[0], name -> new LinkedHashMap<>())
                            .put(words[1], Double.valueOf(words[2]));
                }
                case "RHS" -> {
                    double[] bounds = of(rows, words[1]);
                    double side = Double.parseDouble(words[2]);
                    bounds[0] = Double.isInfinite(bounds[0]) ? bounds[0] : side;
                    bounds[1] = Double.isInfinite(bounds[1]) ? bounds[1] : side;
                }
                case "RANGES" -> {
                    assertThat(kinds.get(words[1])).isEqualTo('G');
                    double[] bounds = of(rows, words[1]);
                    bounds[1] = bounds[0] + Double.parseDouble(words[2]);
                }
                case "BOUNDS" -> bound(of(columns, words[2]), words);
                default -> throw new AssertionError(line);
            }
        }
        assertThat(section).isEqualTo("ENDATA");
        return program(rows, columns, entries);
    }

    private static <T> T of(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    private static void bound(double[] bounds, String[] words) {
        switch (words[0]) {
            case "FR" -> Arrays.setAll(bounds, side -> side == 0 ? -FREE : FREE);
            case "MI" -> bounds[0] = -FREE;
            case "LO" -> bounds[0] = Double.parseDouble(words[3]);
            case "UP" -> bounds[1] = Double.parseDouble(words[3]);
            case "FX" -> Arrays.fill(bounds, Double.parseDouble(words[3]));
            default -> throw new AssertionError(words[0]);
        }
    }

    private static LinearProgram program(
            Map<String, double[]> rows, Map<String, double[]> columns, Map<String, Map<String, Double>> entries) {
        LinearProgramBuilder builder = new LinearProgramBuilder();
        Map<String, Integer> places = new LinkedHashMap<>();
        rows.forEach((name, bounds) -> {
            if (!name.equals("cost")) {
                places.put(name, builder.row(name, bounds[0], bounds[1]));
            }
        });
        columns.forEach((name, bounds) -> {
            Map<String, Double> of = entries.getOrDefault(name, Map.of());
            int column = builder.column(name, bounds[0], bounds[1], of.getOrDefault("cost", 0.0));
            of.forEach((row, value) -> {
                if (!row.equals("cost")) {
                    builder.entry(of(places, row), column, value);
                }
            });
        });
        return builder.build();
    }
}
