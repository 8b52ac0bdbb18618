package org.jazari.trajectory.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jdplus.toolkit.base.api.arima.SarimaOrders;
import jdplus.toolkit.base.api.data.DoubleSeq;
import jdplus.toolkit.base.core.regarima.RegArimaEstimation;
import jdplus.toolkit.base.core.regarima.RegArimaForecasts;
import jdplus.toolkit.base.core.regarima.RegArimaModel;
import jdplus.toolkit.base.core.regsarima.RegSarimaComputer;
import jdplus.toolkit.base.core.sarima.SarimaModel;
import org.jazari.trajectory.Forecaster;
import org.jazari.trajectory.Nature;
import org.jazari.trajectory.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Ways to foretell a series. The peers take observations as evenly spaced and errors as normal, as is usual (Hyndman and
 * Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, sections 5.2, 5.5 and 8). Exponential smoothing is
 * estimated by exact maximum likelihood as the ARIMA model that is equivalent to it, by JDemetra+.
 */
public enum Method {
    /** This engine. */
    JAZARI,
    /** The last value, and the mean step so far from there. */
    DRIFT,
    /** Simple exponential smoothing, ARIMA(0,1,1). */
    ETS_ANN,
    /** Holt's linear trend, ARIMA(0,2,2). */
    ETS_AAN,
    /** A trend that is damped, ARIMA(1,1,2). */
    ETS_AADN;

    private static final RegSarimaComputer ESTIMATION = RegSarimaComputer.builder()
            .useMaximumLikelihood(true)
            .useParallelProcessing(false)
            .build();

    /** What programs call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Foretells the value of a date that lies a number of steps ahead; null where the method cannot. */
    @Nullable
    Predictive foretell(List<Observation> past, Nature nature, LocalDate date, int steps) {
        double[] values = past.stream().mapToDouble(Observation::value).toArray();
        return switch (this) {
            case JAZARI -> Predictive.of(Forecaster.of(past, nature).at(date));
            case DRIFT -> drift(values, steps);
            case ETS_ANN -> smoothing(values, steps, 0, 1, 1);
            case ETS_AAN -> smoothing(values, steps, 0, 2, 2);
            case ETS_AADN -> smoothing(values, steps, 1, 1, 2);
        };
    }

    private static Predictive drift(double[] values, int steps) {
        int changes = values.length - 1;
        double mean = (values[changes] - values[0]) / changes;
        double squares = 0;
        for (int i = 1; i <= changes; i++) {
            double error = values[i] - values[i - 1] - mean;
            squares += error * error;
        }
        double deviation = Math.sqrt(squares / (changes - 1) * steps * (1 + (double) steps / changes));
        return Predictive.normal(values[changes] + steps * mean, deviation);
    }

    private static @Nullable Predictive smoothing(double[] values, int steps, int ar, int differences, int ma) {
        SarimaOrders orders = new SarimaOrders(1);
        orders.setRegular(ar, differences, ma);
        DoubleSeq series = DoubleSeq.of(values);
        try {
            RegArimaModel.Builder<SarimaModel> model = RegArimaModel.builder();
            model.y(series); // the builder's methods return its raw type
            model.arima(SarimaModel.builder(orders).setDefault(-0.1, -0.2).build());
            RegArimaEstimation<SarimaModel> estimation = ESTIMATION.process(model.build(), null);
            double variance = estimation.getConcentratedLikelihood().sigma2();
            RegArimaForecasts.Result forecasts =
                    RegArimaForecasts.calcForecast(estimation.getModel().arima(), series, steps, variance);
            double mean = forecasts.getForecasts()[steps - 1];
            double deviation = forecasts.getForecastsStdev()[steps - 1];
            return Double.isFinite(mean) && Double.isFinite(deviation) ? Predictive.normal(mean, deviation) : null;
        } catch (RuntimeException withoutSolution) { // the library has no narrower sign of a likelihood without maximum
            return null;
        }
    }
}
