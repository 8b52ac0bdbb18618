package org.jazari.energy.network;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jazari.energy.Refusal;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.lp.LinearProgramBuilder;
import org.jazari.energy.lp.ProgramChange;
import org.jspecify.annotations.Nullable;

/**
 * The linear program of a network, and where in it everything stands.
 *
 * <p>Columns of a component stand together, one for each snapshot, from its first column on; so do rows.
 */
public final class NetworkProgram {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private final Network network;
    private final int hours;
    private final LinearProgramBuilder builder = new LinearProgramBuilder();
    private final Map<String, Integer> firstColumn = new HashMap<>();
    private final Map<String, Integer> firstRow = new HashMap<>();
    private final Map<String, Size> sizes = new LinkedHashMap<>();
    private final LinearProgram program;

    /** A size as column times factor plus constant. */
    record Size(int column, double factor, double constant) {
        static Size fixed(double size) {
            return new Size(-1, 0, size);
        }

        Size times(double by) {
            return new Size(column, factor * by, constant * by);
        }
    }

    private NetworkProgram(Network network) {
        this.network = network;
        this.hours = network.horizon().length();
        balances();
        network.generators().forEach(this::generator);
        network.works().forEach(this::work);
        network.storages().forEach(this::storage);
        network.stores().forEach(this::store);
        network.links().forEach(this::link);
        network.lines().forEach(this::line);
        new Cycles(network.lines()).cycles().forEach(this::cycle);
        network.totals().forEach(this::total);
        network.limits().forEach(this::limit);
        this.program = builder.build();
    }

    /** Compiles a network. */
    public static NetworkProgram of(Network network) {
        return new NetworkProgram(network);
    }

    /** What to solve. */
    public LinearProgram program() {
        return program;
    }

    /** The program without its limits: a starting point for solving it under several of them. */
    public LinearProgram withoutLimits() {
        List<ProgramChange.RowBounds> free = network.limits().stream()
                .map(limit -> new ProgramChange.RowBounds(limitRow(limit.name()), -INFINITE, INFINITE))
                .toList();
        return program.with(new ProgramChange(free, List.of()));
    }

    /** What it was made of. */
    public Network network() {
        return network;
    }

    /** The row of a limit. */
    public int limitRow(String name) {
        return at(firstRow, "limit:" + name);
    }

    /** The first row of a bus's balances; one for each snapshot follows. */
    public int balanceRow(String bus) {
        return at(firstRow, "balance:" + bus);
    }

    /** The column of a size that is to be found: {@code size:generator:NAME}, {@code power:storage:NAME}, ...; -1 where it is given or tied. */
    public int sizeColumn(String key) {
        Size size = sizes.get(key);
        return size == null || size.factor() != 1 ? -1 : size.column();
    }

    /** A plan's view on primal and dual values. */
    public NetworkResult result(org.jazari.energy.lp.Solution solution) {
        return new NetworkResult(this, solution);
    }

    int column(String key) {
        return at(firstColumn, key);
    }

    int row(String key) {
        return at(firstRow, key);
    }

    boolean hasColumns(String key) {
        return firstColumn.containsKey(key);
    }

    Map<String, Size> sizes() {
        return sizes;
    }

    private static int at(Map<String, Integer> places, String key) {
        Integer place = places.get(key);
        if (place == null) {
            throw new IllegalArgumentException("the network has no " + key);
        }
        return place;
    }

    // --- parts that all components are made of

    private int columns(String key, double lower, double upper, double @Nullable [] cost) {
        int first = -1;
        String name = plain(key);
        for (int t = 0; t < hours; t++) {
            double unit = cost == null ? 0 : cost[t] * network.horizon().costHours()[t];
            int column = builder.column(name + "." + t, lower, upper, unit);
            first = t == 0 ? column : first;
        }
        firstColumn.put(key, first);
        return first;
    }

    private int rows(String key, double lower, double upper) {
        int first = -1;
        String name = plain(key);
        for (int t = 0; t < hours; t++) {
            int row = builder.row(name + "." + t, lower, upper);
            first = t == 0 ? row : first;
        }
        firstRow.put(key, first);
        return first;
    }

    /** Names in MPS have no spaces. */
    private static String plain(String key) {
        return key.replaceAll("\\s", "_");
    }

    private Size size(String key, Sizing sizing, @Nullable Size other) {
        Size size = switch (sizing) {
            case Sizing.Fixed fixed -> Size.fixed(fixed.size());
            case Sizing.Extendable free ->
                new Size(builder.column(plain(key), free.least(), free.most(), free.cost()), 1, 0);
            case Sizing.Proportional tied -> {
                if (other == null) {
                    throw new IllegalArgumentException(key + " is tied to a size that is itself tied, or to none");
                }
                yield other.times(tied.factor());
            }
        };
        sizes.put(key, size);
        return size;
    }

    /** Columns that stay within fractions of a size: as bounds where the size is given, as rows where it is not. */
    private int within(String key, Size size, double[] least, double[] most, double[] cost) {
        if (size.column() >= 0) {
            boolean positive = allZero(least);
            int first = columns(key, positive ? 0 : -INFINITE, INFINITE, cost);
            atMost("most:" + key, first, size, most);
            if (!positive) {
                int row = rows("least:" + key, 0, INFINITE);
                for (int t = 0; t < hours; t++) {
                    builder.entry(row + t, first + t, 1);
                    builder.entry(row + t, size.column(), -size.factor() * least[t]);
                    builder.constant(row + t, -size.constant() * least[t]);
                }
            }
            return first;
        }
        int first = -1;
        for (int t = 0; t < hours; t++) {
            double lower = size.constant() * least[t];
            double upper = size.constant() * most[t];
            if (lower > upper) {
                throw new Refusal(
                        key + ", hour " + t, "at least " + lower + " and at most " + upper, "correct one of the two");
            }
            int column = builder.column(
                    plain(key) + "." + t,
                    lower,
                    upper,
                    cost[t] * network.horizon().costHours()[t]);
            first = t == 0 ? column : first;
        }
        firstColumn.put(key, first);
        return first;
    }

    private int atMost(String key, int first, Size size, double[] most) {
        int row = rows(key, -INFINITE, 0);
        for (int t = 0; t < hours; t++) {
            builder.entry(row + t, first + t, 1);
            bySize(row + t, size, -most[t]);
        }
        return row;
    }

    private void bySize(int row, Size size, double coefficient) {
        if (size.column() >= 0) {
            builder.entry(row, size.column(), size.factor() * coefficient);
        }
        builder.constant(row, size.constant() * coefficient);
    }

    private static boolean allZero(double[] series) {
        for (double value : series) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    // --- components

    private void balances() {
        for (Bus bus : network.buses()) {
            rows("balance:" + bus.name(), 0, bus.disposal() ? INFINITE : 0);
        }
        for (Demand demand : network.demands()) {
            int row = row("balance:" + demand.bus());
            for (int t = 0; t < hours; t++) {
                builder.constant(row + t, -demand.mw()[t]);
            }
        }
    }

    private void generator(Generator generator) {
        String key = "generator:" + generator.name();
        int balance = row("balance:" + generator.bus());
        Size size = size("size:" + key, generator.size(), null);
        if (generator.spillsAtBus()) {
            for (int t = 0; t < hours; t++) {
                bySize(balance + t, size, generator.injection() * generator.most()[t]);
            }
            return;
        }
        int first = within(key, size, generator.least(), generator.most(), generator.cost());
        for (int t = 0; t < hours; t++) {
            builder.entry(balance + t, first + t, generator.injection());
        }
        ramp(key, first, size, generator.ramp().up(), 1);
        ramp(key, first, size, generator.ramp().down(), -1);
    }

    private void ramp(String key, int first, Size size, double most, int direction) {
        if (Double.isInfinite(most)) {
            return;
        }
        for (int t = 1; t < hours; t++) {
            int row = builder.row(plain((direction > 0 ? "rise:" : "fall:") + key) + "." + t, -INFINITE, 0);
            builder.entry(row, first + t, direction);
            builder.entry(row, first + t - 1, -direction);
            bySize(row, size, -most);
        }
    }

    private void work(FlexibleWork work) {
        int[] sum = new int[work.requiredMwh().length];
        for (int w = 0; w < sum.length; w++) {
            sum[w] = builder.row(plain("work:" + work.name()) + "." + w, work.requiredMwh()[w], work.requiredMwh()[w]);
        }
        for (FlexibleWork.Place place : work.places()) {
            int first =
                    within("work:" + place.name(), Size.fixed(1), new double[hours], place.most(), new double[hours]);
            int balance = row("balance:" + place.bus());
            for (int t = 0; t < hours; t++) {
                builder.entry(
                        sum[work.window()[t]], first + t, network.horizon().energyHours()[t]);
                builder.entry(balance + t, first + t, -place.loadPerWork()[t]);
            }
        }
    }

    private void storage(Storage storage) {
        String key = "storage:" + storage.name();
        Size power;
        Size energy;
        if (storage.power() instanceof Sizing.Proportional) {
            energy = size("energy:" + key, storage.energy(), null);
            power = size("power:" + key, storage.power(), energy);
        } else {
            power = size("power:" + key, storage.power(), null);
            energy = size("energy:" + key, storage.energy(), power);
        }
        double[] zero = new double[hours];
        double[] one = network.horizon().constant(1);
        double[] chargeCost = network.horizon().constant(storage.chargeCost());
        double[] dischargeCost = network.horizon().constant(storage.dischargeCost());
        int charge;
        int discharge;
        if (storage.sharedPower()) {
            charge = columns("charge:" + key, 0, INFINITE, chargeCost);
            discharge = columns("discharge:" + key, 0, INFINITE, dischargeCost);
            int row = atMost("most:" + key, charge, power, one);
            for (int t = 0; t < hours; t++) {
                builder.entry(row + t, discharge + t, 1);
            }
        } else {
            charge = within("charge:" + key, power, zero, storage.mostCharge(), chargeCost);
            discharge = within("discharge:" + key, power, zero, storage.mostDischarge(), dischargeCost);
        }
        int level = within("level:" + key, energy, zero, one, zero);
        int balance = row("balance:" + storage.bus());
        int row = levels(key, level, storage.standingLoss(), storage.boundary());
        for (int t = 0; t < hours; t++) {
            double step = network.horizon().storageHours()[t];
            builder.entry(row + t, charge + t, -storage.chargeEfficiency() * step);
            builder.entry(row + t, discharge + t, step / storage.dischargeEfficiency());
            builder.constant(row + t, -storage.inflow()[t] * step);
            builder.entry(balance + t, discharge + t, 1);
            builder.entry(balance + t, charge + t, -1);
        }
        if (!allZero(storage.inflow())) {
            int spill = within("spill:" + key, Size.fixed(1), zero, storage.inflow(), zero);
            for (int t = 0; t < hours; t++) {
                builder.entry(row + t, spill + t, network.horizon().storageHours()[t]);
            }
        }
    }

    private void store(Store store) {
        String key = "store:" + store.name();
        Size energy = size("energy:" + key, store.energy(), null);
        int level = within("level:" + key, energy, store.least(), store.most(), new double[hours]);
        int output = columns("output:" + key, -INFINITE, INFINITE, store.cost());
        int row = levels(key, level, store.standingLoss(), store.boundary());
        int balance = row("balance:" + store.bus());
        for (int t = 0; t < hours; t++) {
            builder.entry(row + t, output + t, network.horizon().storageHours()[t]);
            builder.entry(balance + t, output + t, 1);
        }
    }

    /** Rows that say: level - kept level before = 0; what flows is for the caller to add. */
    private int levels(String key, int level, double loss, Boundary boundary) {
        int row = rows("level:" + key, 0, 0);
        for (int t = 0; t < hours; t++) {
            double kept = StrictMath.pow(1 - loss, network.horizon().storageHours()[t]);
            builder.entry(row + t, level + t, 1);
            if (t > 0) {
                builder.entry(row + t, level + t - 1, -kept);
            } else {
                switch (boundary) {
                    case Boundary.Cyclic cyclic -> builder.entry(row, level + hours - 1, -kept);
                    case Boundary.Initial initial -> builder.constant(row, -kept * initial.mwh());
                    case Boundary.Closed closed -> builder.constant(row, -kept * closed.mwh());
                }
            }
        }
        if (boundary instanceof Boundary.Closed closed) {
            int last = builder.row(plain("end:" + key), closed.mwh(), closed.mwh());
            builder.entry(last, level + hours - 1, 1);
        }
        return row;
    }

    private void link(Link link) {
        String key = "link:" + link.name();
        Size size = size("size:" + key, link.size(), null);
        int flow = within(key, size, link.least(), link.most(), link.cost());
        int from = row("balance:" + link.from());
        for (int t = 0; t < hours; t++) {
            builder.entry(from + t, flow + t, -1);
        }
        for (Link.Port port : link.to()) {
            int to = row("balance:" + port.bus());
            for (int t = 0; t < hours; t++) {
                builder.entry(to + t, flow + t, port.efficiency()[t]);
            }
        }
    }

    private void line(Line line) {
        String key = "line:" + line.name();
        Size size = size("size:" + key, line.size(), null);
        double[] least = line.most().clone();
        for (int t = 0; t < hours; t++) {
            least[t] = -least[t];
        }
        int flow = within(key, size, least, line.most(), new double[hours]);
        int from = row("balance:" + line.from());
        int to = row("balance:" + line.to());
        for (int t = 0; t < hours; t++) {
            builder.entry(from + t, flow + t, -1);
            builder.entry(to + t, flow + t, 1);
        }
    }

    private void cycle(Cycles.Cycle cycle) {
        double largest = cycle.largestImpedance();
        int row = rows("cycle:" + cycle.name(), 0, 0);
        cycle.directions().forEach((line, direction) -> {
            int flow = column("line:" + line.name());
            for (int t = 0; t < hours; t++) {
                builder.entry(row + t, flow + t, direction * line.impedance() / largest);
            }
        });
    }

    private void total(Total total) {
        String key = "total:" + total.name();
        int column = builder.column(plain(key), -INFINITE, INFINITE, 0);
        firstColumn.put(key, column);
        int row = builder.row(plain(key), -total.constant(), -total.constant());
        builder.entry(row, column, -1);
        terms(row, total.terms());
    }

    private void limit(Limit limit) {
        int row = builder.row(plain("limit:" + limit.name()), limit.lower(), limit.upper());
        firstRow.put("limit:" + limit.name(), row);
        terms(row, limit.terms());
    }

    private void terms(int row, List<Limit.Term> terms) {
        for (Limit.Term term : terms) {
            switch (term) {
                case Limit.Term.Output output -> sum(row, output);
                case Limit.Term.Work work -> {
                    int first = column("work:" + work.place());
                    for (int t = 0; t < hours; t++) {
                        builder.entry(row, first + t, work.coefficient()[t]);
                    }
                }
                case Limit.Term.OfTotal total ->
                    builder.entry(row, column("total:" + total.total()), total.coefficient());
                case Limit.Term.FinalLevel last -> {
                    String storage = "level:storage:" + last.storage();
                    int level = hasColumns(storage) ? column(storage) : column("level:store:" + last.storage());
                    builder.entry(row, level + hours - 1, last.coefficient());
                }
            }
        }
    }

    private void sum(int row, Limit.Term.Output output) {
        String key = "generator:" + output.generator();
        if (hasColumns(key)) {
            int first = column(key);
            for (int t = 0; t < hours; t++) {
                builder.entry(row, first + t, output.coefficient()[t]);
            }
            return;
        }
        Size size = sizes.get("size:" + key);
        if (size == null) {
            throw new IllegalArgumentException("the network has no " + key);
        }
        for (Generator generator : network.generators()) {
            if (generator.name().equals(output.generator())) {
                double full = 0;
                for (int t = 0; t < hours; t++) {
                    full += generator.most()[t] * output.coefficient()[t];
                }
                bySize(row, size, full);
            }
        }
    }
}
