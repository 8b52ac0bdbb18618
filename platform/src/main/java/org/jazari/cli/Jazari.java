package org.jazari.cli;

import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * What {@code ./jazari} runs. Exit codes: 0 it worked, 1 problems were found, 2 the command or the environment is wrong.
 * Commands that need only an engine load neither Spring nor a database.
 */
@Command(name = "jazari", synopsisSubcommandLabel = "COMMAND", usageHelpAutoWidth = true)
public final class Jazari implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "fr|ar|zgh|en", descriptionKey = "option.lang", scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // read before the parsing: see Messages
    private String language = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help",
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    @SuppressWarnings("NullAway.Init") // picocli fills spec
    private Jazari() {}

    public static void main(String[] arguments) {
        QuietLogs.begin();
        Messages messages = Messages.chosenBy(arguments, System.getenv());
        int code = line(messages).execute(helpAsOption(arguments));
        System.exit(code);
    }

    /** {@code help start} is {@code start --help}; nothing at all asks for help too. */
    private static String[] helpAsOption(String[] arguments) {
        if (arguments.length > 0 && !arguments[0].equals("help")) {
            return arguments;
        }
        return Stream.concat(Arrays.stream(arguments).skip(1), Stream.of("--help"))
                .toArray(String[]::new);
    }

    static CommandLine line(Messages messages) {
        CommandLine strategy = new CommandLine(new StrategyCommand())
                .addSubcommand(new StrategyCheckCommand(messages))
                .addSubcommand(new StrategyDiffCommand(messages));
        CommandLine ledger = new CommandLine(new LedgerCommand())
                .addSubcommand(new LedgerVerifyCommand(messages))
                .addSubcommand(new LedgerAuditCommand(messages))
                .addSubcommand(new CommandLine(new LedgerKeyCommand())
                        .addSubcommand(new LedgerKeyNewCommand())
                        .addSubcommand(new LedgerKeyShowCommand())
                        .addSubcommand(new LedgerKeyRetireCommand(messages)));
        CommandLine assess = new CommandLine(new AssessCommand(messages))
                .addSubcommand(new AssessExplainCommand(messages))
                .addSubcommand(new AssessImportCommand(messages))
                .addSubcommand(new AssessRulesetCommand(messages));
        CommandLine energy = new CommandLine(new EnergyCommand())
                .addSubcommand(new EnergySizeCommand(messages))
                .addSubcommand(new EnergyVerifyCommand(messages))
                .addSubcommand(new CommandLine(new EnergyImportCommand())
                        .addSubcommand(new EnergyImportPypsaCommand(messages)))
                .addSubcommand(new CommandLine(new EnergyWeatherCommand())
                        .addSubcommand(new EnergyWeatherCheckCommand(messages)));
        CommandLine line = new CommandLine(new Jazari())
                .addSubcommand(new StartCommand(messages))
                .addSubcommand(new StopCommand(messages))
                .addSubcommand(new StatusCommand(messages))
                .addSubcommand(new BackupCommand(messages))
                .addSubcommand(new RestoreCommand(messages))
                .addSubcommand(new RebuildCommand(messages))
                .addSubcommand(new AdminPasswordCommand(messages))
                .addSubcommand(strategy)
                .addSubcommand(assess)
                .addSubcommand(
                        new CommandLine(new RegisterCommand()).addSubcommand(new RegisterImportCommand(messages)))
                .addSubcommand(new QuantitiesCommand(messages))
                .addSubcommand(new ShieldCommand(messages))
                .addSubcommand(new BacktestCommand(messages))
                .addSubcommand(new BriefCommand(messages, System.getenv()))
                .addSubcommand(energy)
                .addSubcommand(ledger)
                .addSubcommand(new WitnessCommand(messages))
                .addSubcommand(
                        new CommandLine(new GatewayCommand(messages)).addSubcommand(new GatewayKeyCommand(messages)))
                .addSubcommand(new VersionCommand(messages));
        line.setResourceBundle(messages.bundle());
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            if (isEnding()) { // what was cut short fails in many ways, none of which needs an explanation
                return ExitCodes.OK;
            }
            Terminal.warn("jazari: " + messages.explain(failure));
            return ExitCodes.ENVIRONMENT;
        });
        return line;
    }

    /** Whether somebody has ended this process: then it takes no more hooks. */
    private static boolean isEnding() {
        Thread hook = new Thread(() -> {}, "never-run");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
