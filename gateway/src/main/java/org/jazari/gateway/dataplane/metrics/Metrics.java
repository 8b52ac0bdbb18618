package org.jazari.gateway.dataplane.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * What the gateway counts. Names are those of OpenTelemetry's conventions for generative AI where they exist ({@code gen_ai.client.*}), written as
 * Prometheus writes them, else {@code jazari_gateway_*}.
 */
public final class Metrics {
    private static final double[] SECONDS = {
        0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92
    };
    private static final double[] TOKENS = {1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576};
    private static final double NANO = 1e-9;

    /** What one series of calls has in common. */
    public record Call(String operation, String administration, String model, String upstream) {}

    private record Series(
            DistributionDataPoint duration,
            DistributionDataPoint input,
            DistributionDataPoint output,
            CounterDataPoint dirhams) {}

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram duration = Histogram.builder()
            .name("gen_ai_client_operation_duration_seconds")
            .help("Duration of calls, from the request to the end of the answer")
            .labelNames(
                    "gen_ai_operation_name", "jazari_administration", "gen_ai_request_model", "gen_ai_provider_name")
            .classicUpperBounds(SECONDS)
            .classicOnly()
            .register(registry);
    private final Histogram firstChunk = Histogram.builder()
            .name("gen_ai_client_operation_time_to_first_chunk_seconds")
            .help("Time to the first piece of a streamed answer")
            .labelNames("gen_ai_operation_name", "gen_ai_request_model", "gen_ai_provider_name")
            .classicUpperBounds(SECONDS)
            .classicOnly()
            .register(registry);
    private final Histogram tokens = Histogram.builder()
            .name("gen_ai_client_token_usage")
            .help("Tokens of calls")
            .labelNames(
                    "gen_ai_operation_name",
                    "jazari_administration",
                    "gen_ai_request_model",
                    "gen_ai_provider_name",
                    "gen_ai_token_type")
            .classicUpperBounds(TOKENS)
            .classicOnly()
            .register(registry);
    private final Counter dirhams = Counter.builder()
            .name("jazari_gateway_cost_dirhams_total")
            .help("Settled cost")
            .labelNames("jazari_administration", "gen_ai_request_model")
            .register(registry);
    private final Counter answers = Counter.builder()
            .name("jazari_gateway_answers_total")
            .help("Answers by status and code")
            .labelNames("status", "code")
            .register(registry);
    private final Counter found = Counter.builder()
            .name("jazari_gateway_personal_data_total")
            .help("Personal data found in requests, by class")
            .labelNames("jazari_administration", "class")
            .register(registry);
    private final Counter attempts = Counter.builder()
            .name("jazari_gateway_upstream_attempts_total")
            .help("Attempts at upstreams, by what came of them")
            .labelNames("gen_ai_provider_name", "result")
            .register(registry);
    private final Counter estimated = Counter.builder()
            .name("jazari_gateway_estimated_settlements_total")
            .help("Calls settled by a count of their own, because the upstream did not tell its usage")
            .register(registry);
    private final Counter carbon = Counter.builder()
            .name("jazari_gateway_carbon_grams_total")
            .help("CO2 equivalent of output tokens, as the two ends of a range")
            .labelNames("jazari_administration", "bound", "method", "factor_year")
            .register(registry);
    private final Counter carbonUnknown = Counter.builder()
            .name("jazari_gateway_carbon_unknown_calls_total")
            .help("Calls whose carbon is not known: no factor or no energy is configured")
            .labelNames("jazari_administration")
            .register(registry);
    private final Map<Call, Series> series = new ConcurrentHashMap<>();
    private final Map<Integer, CounterDataPoint> successes = new ConcurrentHashMap<>();
    private final Map<String, CounterDataPoint> results = new ConcurrentHashMap<>();

    /** Shows a number that is looked up when it is asked for. */
    public void gauge(String name, String help, IntSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsInt()))
                .register(registry);
    }

    /** A call has ended. */
    public void ended(Call call, double seconds, long inputTokens, long outputTokens, long nanodirhams) {
        Series its = series.computeIfAbsent(call, this::series);
        its.duration().observe(seconds);
        its.input().observe((double) inputTokens);
        its.output().observe((double) outputTokens);
        its.dirhams().inc(nanodirhams * NANO);
    }

    private Series series(Call call) {
        return new Series(
                duration.labelValues(call.operation(), call.administration(), call.model(), call.upstream()),
                tokens.labelValues(call.operation(), call.administration(), call.model(), call.upstream(), "input"),
                tokens.labelValues(call.operation(), call.administration(), call.model(), call.upstream(), "output"),
                dirhams.labelValues(call.administration(), call.model()));
    }

    public void firstChunk(Call call, double seconds) {
        firstChunk.labelValues(call.operation(), call.model(), call.upstream()).observe(seconds);
    }

    /** An answer was given; {@code code} is empty for one that is no error. */
    public void answered(int status, String code) {
        if (code.isEmpty()) {
            successes
                    .computeIfAbsent(status, one -> answers.labelValues(String.valueOf(one), ""))
                    .inc();
        } else {
            answers.labelValues(String.valueOf(status), code).inc();
        }
    }

    public void found(String administration, Map<String, Integer> counts) {
        counts.forEach((type, count) -> found.labelValues(administration, type).inc(count));
    }

    public void attempted(String upstream, String result) {
        results.computeIfAbsent(upstream + '\n' + result, key -> attempts.labelValues(upstream, result))
                .inc();
    }

    public void estimated() {
        estimated.inc();
    }

    public void carbon(String administration, double lowGrams, double highGrams, String method, int year) {
        carbon.labelValues(administration, "low", method, String.valueOf(year)).inc(lowGrams);
        carbon.labelValues(administration, "high", method, String.valueOf(year)).inc(highGrams);
    }

    public void carbonUnknown(String administration) {
        carbonUnknown.labelValues(administration).inc();
    }

    /** All of it in Prometheus' text format. */
    public byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.builder().build().write(out, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The names of what is counted, for tests and documents. */
    public List<String> names() {
        return registry.scrape().stream()
                .map(one -> one.getMetadata().getName())
                .toList();
    }
}
