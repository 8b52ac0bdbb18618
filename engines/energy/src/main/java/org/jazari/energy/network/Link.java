package org.jazari.energy.network;

import java.util.List;

/**
 * A controlled flow from one bus to others: a cable for direct current, a heat pump, an electrolyser.
 *
 * @param from where the flow is taken, and measured
 * @param least flow per unit of size; negative for a flow backwards
 * @param most flow per unit of size
 * @param cost per MWh of flow
 */
@SuppressWarnings("ArrayRecordComponent")
public record Link(String name, String from, List<Port> to, Sizing size, double[] least, double[] most, double[] cost) {
    public Link {
        to = List.copyOf(to);
    }

    /** Where some of it arrives; MW there per MW of flow, which may be negative (a second input). */
    public record Port(String bus, double[] efficiency) {}
}
