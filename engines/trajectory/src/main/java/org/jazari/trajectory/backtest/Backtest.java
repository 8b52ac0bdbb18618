package org.jazari.trajectory.backtest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jazari.trajectory.Nature;
import org.jazari.trajectory.Observation;

/**
 * Forecasts every series again and again from a part of its past, each method from the same part, and compares with what came.
 * The continuous ranked probability score is twice the mean pinball loss over {@value #QUANTILES} quantiles, the same for all.
 */
public final class Backtest {
    private static final int QUANTILES = 100;
    private static final double[] PROBABILITIES = IntStream.range(0, QUANTILES)
            .mapToDouble(i -> (i + 0.5) / QUANTILES)
            .toArray();
    private static final double[] ENDS = {0.025, 0.1, 0.5, 0.9, 0.975};

    private final Nature nature;
    private final int least;
    private final List<Integer> steps;

    /**
     * @param nature what the series' values are
     * @param least the fewest observations that are forecast from
     * @param steps how many observations ahead
     */
    public Backtest(Nature nature, int least, List<Integer> steps) {
        if (least < LEAST_LEAST || steps.isEmpty() || steps.stream().anyMatch(step -> step < 1)) {
            throw new IllegalArgumentException("From " + least + " observations, " + steps + " ahead");
        }
        this.nature = nature;
        this.least = least;
        this.steps = List.copyOf(steps);
    }

    /** With fewer observations the peers have nothing to estimate from. */
    public static final int LEAST_LEAST = 5;

    /**
     * What came out.
     *
     * @param used series that were long enough
     * @param left series that were too short or never moved
     * @param scores of all steps together, then by steps ahead; each in the order of the methods
     */
    public record Report(int used, int left, List<Score> scores) {
        public Report {
            scores = List.copyOf(scores);
        }
    }

    private record Trial(
            Method method, int steps, boolean replaced, boolean in80, boolean in95, double crps, double error) {}

    /** Runs all methods on all series. */
    public Report run(List<Series> series) {
        List<List<Trial>> trials = series.parallelStream().map(this::trials).toList();
        List<Trial> all = trials.stream().flatMap(List::stream).toList();
        List<Score> scores = new ArrayList<>(scores(Score.ALL, all));
        for (int step : steps) {
            scores.addAll(scores(
                    step, all.stream().filter(trial -> trial.steps() == step).toList()));
        }
        int used = (int) trials.stream().filter(list -> !list.isEmpty()).count();
        return new Report(used, series.size() - used, scores);
    }

    private List<Trial> trials(Series series) {
        List<Observation> values = series.observations();
        List<Trial> trials = new ArrayList<>();
        for (int known = least; known < values.size(); known++) {
            List<Observation> past = values.subList(0, known);
            double scale = meanStep(past);
            if (scale == 0) {
                continue;
            }
            for (int step : steps) {
                if (known + step <= values.size()) {
                    trials.addAll(compare(past, values.get(known + step - 1), step, scale));
                }
            }
        }
        return trials;
    }

    private static double meanStep(List<Observation> past) {
        return IntStream.range(1, past.size())
                .mapToDouble(i -> Math.abs(past.get(i).value() - past.get(i - 1).value()))
                .average()
                .orElseThrow();
    }

    private List<Trial> compare(List<Observation> past, Observation came, int step, double scale) {
        List<Trial> trials = new ArrayList<>();
        for (Method method : Method.values()) {
            Predictive own = method.foretell(past, nature, came.date(), step);
            Predictive predictive = own == null ? Method.DRIFT.foretell(past, nature, came.date(), step) : own;
            if (predictive == null) {
                throw new IllegalStateException("The drift method always has an answer");
            }
            double value = came.value();
            double[] ends = predictive.quantiles(ENDS);
            trials.add(new Trial(
                    method,
                    step,
                    own == null,
                    value >= ends[1] && value <= ends[3],
                    value >= ends[0] && value <= ends[4],
                    crps(predictive.quantiles(PROBABILITIES), value) / scale,
                    Math.abs(value - ends[2]) / scale));
        }
        return trials;
    }

    private static double crps(double[] quantiles, double value) {
        double sum = 0;
        for (int i = 0; i < quantiles.length; i++) {
            double above = value - quantiles[i];
            sum += above >= 0 ? PROBABILITIES[i] * above : (PROBABILITIES[i] - 1) * above;
        }
        return 2 * sum / quantiles.length;
    }

    private static List<Score> scores(int steps, List<Trial> trials) {
        Map<Method, List<Trial>> byMethod = new EnumMap<>(Method.class);
        trials.forEach(trial -> byMethod.computeIfAbsent(trial.method(), method -> new ArrayList<>())
                .add(trial));
        return byMethod.entrySet().stream()
                .map(entry -> score(entry.getKey(), steps, entry.getValue()))
                .toList();
    }

    private static Score score(Method method, int steps, List<Trial> trials) {
        return new Score(
                method,
                steps,
                trials.size(),
                (int) trials.stream().filter(Trial::replaced).count(),
                mean(trials, trial -> trial.in80() ? 1 : 0),
                mean(trials, trial -> trial.in95() ? 1 : 0),
                mean(trials, Trial::crps),
                mean(trials, Trial::error));
    }

    private static double mean(List<Trial> trials, ToDoubleFunction<Trial> of) {
        return trials.stream().mapToDouble(of).average().orElseThrow();
    }
}
