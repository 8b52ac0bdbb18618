package org.jazari.energy.plan;

import java.util.List;
import java.util.Map;
import org.jazari.energy.network.NetworkProgram;
import org.jazari.energy.network.NetworkResult;
import tools.jackson.databind.node.ObjectNode;

/** A question that a plan answers: a study of sites, or a network from elsewhere. */
public interface PlanCase {
    /** {@code study} or {@code pypsa}: how the inputs are read again. */
    String kind();

    /** Name of what is planned. */
    String name();

    /** The files that it was read from, by name; the first is the one to open. */
    Map<String, byte[]> inputs();

    /** What to solve. */
    NetworkProgram program();

    /** What the values mean: sizes, energy, money, emissions, shadow prices; a function of the values alone. */
    ObjectNode describe(NetworkResult result, double objective);

    /** Columns of the hourly table, beginning with the hour. */
    List<HourlyColumn> hourly(NetworkResult result);

    /** One hourly series with its unit in its name. */
    @SuppressWarnings("ArrayRecordComponent")
    record HourlyColumn(String name, double[] values) {}
}
