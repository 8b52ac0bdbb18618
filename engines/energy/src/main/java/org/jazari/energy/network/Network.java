package org.jazari.energy.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An energy network over a horizon; {@link NetworkProgram} makes the linear program of least cost. Names are unique within a kind. */
public record Network(
        Horizon horizon,
        List<Bus> buses,
        List<Generator> generators,
        List<Demand> demands,
        List<FlexibleWork> works,
        List<Storage> storages,
        List<Store> stores,
        List<Link> links,
        List<Line> lines,
        List<Total> totals,
        List<Limit> limits) {

    public Network {
        buses = List.copyOf(buses);
        generators = List.copyOf(generators);
        demands = List.copyOf(demands);
        works = List.copyOf(works);
        storages = List.copyOf(storages);
        stores = List.copyOf(stores);
        links = List.copyOf(links);
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        limits = List.copyOf(limits);
        Set<String> known = unique("bus", buses.stream().map(Bus::name));
        unique("generator", generators.stream().map(Generator::name));
        unique(
                "storage",
                Stream.concat(
                        storages.stream().map(Storage::name), stores.stream().map(Store::name)));
        unique("link", links.stream().map(Link::name));
        unique("line", lines.stream().map(Line::name));
        unique("total", totals.stream().map(Total::name));
        unique("limit", limits.stream().map(Limit::name));
        generators.forEach(each -> require(known, each.bus(), each.name()));
        demands.forEach(each -> require(known, each.bus(), each.name()));
        works.forEach(work -> work.places().forEach(each -> require(known, each.bus(), each.name())));
        storages.forEach(each -> require(known, each.bus(), each.name()));
        stores.forEach(each -> require(known, each.bus(), each.name()));
        links.forEach(each -> {
            require(known, each.from(), each.name());
            each.to().forEach(port -> require(known, port.bus(), each.name()));
        });
        lines.forEach(each -> {
            require(known, each.from(), each.name());
            require(known, each.to(), each.name());
        });
    }

    /** A network whose limits refer to no totals. */
    public Network(
            Horizon horizon,
            List<Bus> buses,
            List<Generator> generators,
            List<Demand> demands,
            List<FlexibleWork> works,
            List<Storage> storages,
            List<Store> stores,
            List<Link> links,
            List<Line> lines,
            List<Limit> limits) {
        this(horizon, buses, generators, demands, works, storages, stores, links, lines, List.of(), limits);
    }

    private static Set<String> unique(String kind, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(name -> {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("two of kind " + kind + " are named " + name);
            }
        });
        return seen;
    }

    private static void require(Set<String> buses, String bus, String name) {
        if (!buses.contains(bus)) {
            throw new IllegalArgumentException(name + " is at the bus " + bus + ", which there is not");
        }
    }
}
