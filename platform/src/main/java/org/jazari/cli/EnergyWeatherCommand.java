package org.jazari.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what works on weather files. */
@Command(name = "weather")
final class EnergyWeatherCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills spec
    EnergyWeatherCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
