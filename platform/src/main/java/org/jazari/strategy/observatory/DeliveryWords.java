package org.jazari.strategy.observatory;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jazari.kernel.language.Formats;
import org.jazari.strategy.observatory.Delivery.Judged;
import org.jazari.strategyfile.Commitment;
import org.jazari.trajectory.Slippage;

/** A delivery in words. */
public record DeliveryWords(View view, Delivery delivery) {

    /** The class of the badge of its status. */
    public String badge() {
        return switch (delivery.status()) {
            case OVERDUE -> "standing-off-track";
            case POSTPONED -> "standing-at-risk";
            case NOT_YET_DUE -> "standing-" + risk();
            case DELIVERED_LATE -> "standing-missed";
            case DELIVERED_ON_TIME -> "standing-reached";
            case ABANDONED -> "standing-no-data";
        };
    }

    /** As of targets: on track from 70 % on, off track below 30 %. */
    private String risk() {
        return delivery.probabilityLate()
                .map(late -> late <= 0.3 ? "on-track" : late <= 0.7 ? "at-risk" : "off-track")
                .orElse("insufficient-data");
    }

    /** The probability that it is late, for a table; empty where nothing can be said. */
    public Optional<String> chance() {
        return delivery.probabilityLate().map(view::probability);
    }

    /** The slip that is expected at even odds, for a table; empty where nothing can be said. */
    public Optional<String> slip() {
        return delivery.expectedSlipDays().map(this::slip);
    }

    private String slip(long days) {
        return days > 0
                ? view.page().plain("delivery.slip.late", days)
                : view.page().plain("delivery.slip.in-time");
    }

    /** Where it stands and what is expected, one sentence after the other. */
    public List<Content> reasons() {
        return because().stream()
                .map(sentence -> view.page().text(sentence.key(), sentence.arguments()))
                .toList();
    }

    /** The same without marks, for programs. */
    public List<String> plainReasons() {
        return because().stream()
                .map(sentence -> view.page().plain(sentence.key(), sentence.arguments()))
                .toList();
    }

    private record Sentence(String key, List<Object> list) {
        static Sentence of(String key, Object... arguments) {
            return new Sentence(key, List.of(arguments));
        }

        Object[] arguments() {
            return list.toArray();
        }
    }

    private List<Sentence> because() {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(state());
        long postponed = delivery.slippage().postponedDays();
        if (delivery.status() == Delivery.Status.OVERDUE && postponed != 0) {
            sentences.add(Sentence.of("delivery.because.revised", lastSaid()));
        }
        if (delivery.isOpen() && delivery.slippage().silentDays() > 0) {
            sentences.add(
                    Sentence.of("delivery.because.silent", delivery.slippage().silentDays()));
        }
        expected().ifPresent(sentences::add);
        delivery.insufficient()
                .ifPresent(missing -> sentences.add(
                        Sentence.of("delivery.because.insufficient", missing.needed(), missing.settled())));
        if (delivery.expected().isPresent()) {
            sentences.add(Sentence.of(
                    "delivery.because.record",
                    delivery.record().size(),
                    count(Slippage.State.DELIVERED_ON_TIME),
                    count(Slippage.State.DELIVERED_LATE),
                    count(Slippage.State.OVERDUE)));
        }
        return sentences;
    }

    private Sentence state() {
        String key = "delivery.because." + delivery.status().key();
        String due = date(delivery.promise().due());
        long days = delivery.slippage().days();
        return switch (delivery.status()) {
            case OVERDUE -> Sentence.of(key, due, days);
            case POSTPONED -> Sentence.of(key, due, delivery.slippage().postponedDays(), lastSaid());
            case NOT_YET_DUE -> Sentence.of(key, due, date(delivery.promise().announced()));
            case DELIVERED_LATE -> Sentence.of(key, delivered(), days, due);
            case DELIVERED_ON_TIME -> Sentence.of(key, delivered(), due);
            case ABANDONED -> Sentence.of(key, due);
        };
    }

    private Optional<Sentence> expected() {
        return delivery.expected().map(outlook -> {
            String late = chance().orElseThrow();
            LocalDate middle = outlook.dayOf(0.5);
            Optional<Delivery.Interval> interval = delivery.interval();
            if (middle == null || interval.isEmpty()) {
                return Sentence.of("delivery.because.expected-never", late);
            }
            String slip = slip().orElseThrow();
            return interval.get()
                    .to()
                    .map(to -> Sentence.of(
                            "delivery.because.expected",
                            late,
                            date(middle),
                            slip,
                            date(interval.get().from()),
                            date(to)))
                    .orElseGet(() -> Sentence.of(
                            "delivery.because.expected-open",
                            late,
                            date(middle),
                            slip,
                            date(interval.get().from())));
        });
    }

    private int count(Slippage.State state) {
        return (int) delivery.record().stream()
                .map(Judged::slippage)
                .filter(slippage -> slippage.state() == state)
                .count();
    }

    /** What became of another commitment. */
    public String outcome(Judged other) {
        if (other.commitment().status() == Commitment.Status.ABANDONED) {
            return view.page().plain("delivery.status.abandoned");
        }
        long days = other.slippage().days();
        return switch (other.slippage().state()) {
            case DELIVERED_ON_TIME -> view.page().plain("delivery.status.delivered-on-time");
            case DELIVERED_LATE -> view.page().plain("delivery.outcome.late", days);
            case OVERDUE -> view.page().plain("delivery.outcome.overdue", days);
            case NOT_YET_DUE, POSTPONED ->
                throw new IllegalStateException(other.commitment().id() + " is not in the record yet");
        };
    }

    private String lastSaid() {
        return date(delivery.said().getLast().due().due());
    }

    private String delivered() {
        LocalDate day = delivery.promise().delivered();
        return day == null ? "" : date(day);
    }

    public String date(LocalDate day) {
        Formats formats = view.page().formats();
        return formats.date(day);
    }
}
