package dev.kiln.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * All commands by name. Only the one that is called is made: reading a command's annotations costs more than most commands do.
 */
public final class Commands {

    private static final Map<String, Function<Session, Object>> TABLE = new LinkedHashMap<>();

    static {
        TABLE.put("synth", SynthCommand::new);
        TABLE.put("completion", CompletionCommand::new);
    }

    private Commands() {}

    /**
     * The command line that understands the given arguments.
     *
     * @param session what the command will run in
     * @param args the arguments
     * @return {@code kiln} with the command that the first argument names, or with all when it names none
     */
    public static CommandLine needed(Session session, String[] args) {
        Function<Session, Object> maker = args.length == 0 ? null : TABLE.get(args[0]);
        if (maker == null) {
            return all(session);
        }
        return commandLine(new KilnCommand()).addSubcommand(args[0], commandLine(maker.apply(session)));
    }

    static CommandLine all(Session session) {
        CommandLine kiln = commandLine(new KilnCommand());
        TABLE.forEach((name, maker) -> kiln.addSubcommand(name, commandLine(maker.apply(session))));
        return kiln;
    }

    /** A command with {@code --help}, which every one has. */
    static CommandLine commandLine(Object command) {
        CommandLine commandLine = new CommandLine(command);
        commandLine
                .getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this text.")
                        .build());
        return commandLine;
    }
}
