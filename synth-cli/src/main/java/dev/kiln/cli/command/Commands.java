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

    private static final Map<String, Function<Session, CommandLine>> TABLE = new LinkedHashMap<>();

    static {
        TABLE.put("synth", session -> commandLine(new SynthCommand(session)));
        TABLE.put("deploy", session -> commandLine(new DeployCommand(session)));
        TABLE.put("destroy", session -> commandLine(new DestroyCommand(session)));
        TABLE.put("stack", Commands::stack);
        TABLE.put("schemas", Commands::schemas);
        TABLE.put("migrate", session -> commandLine(new MigrateCommand(session)));
        TABLE.put("completion", session -> commandLine(new CompletionCommand(session)));
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
        Function<Session, CommandLine> maker = args.length == 0 ? null : TABLE.get(args[0]);
        if (maker == null) {
            return all(session);
        }
        return commandLine(new KilnCommand()).addSubcommand(args[0], maker.apply(session));
    }

    static CommandLine all(Session session) {
        CommandLine kiln = commandLine(new KilnCommand());
        TABLE.forEach((name, maker) -> kiln.addSubcommand(name, maker.apply(session)));
        return kiln;
    }

    private static CommandLine stack(Session session) {
        return commandLine(new StackCommand())
                .addSubcommand("list", commandLine(new StackListCommand(session)))
                .addSubcommand("show", commandLine(new StackShowCommand(session)))
                .addSubcommand("events", commandLine(new StackEventsCommand(session)))
                .addSubcommand("resources", commandLine(new StackResourcesCommand(session)))
                .addSubcommand("outputs", commandLine(new StackOutputsCommand(session)))
                .addSubcommand("template", commandLine(new StackTemplateCommand(session)));
    }

    private static CommandLine schemas(Session session) {
        return commandLine(new SchemasCommand())
                .addSubcommand("pull", commandLine(new SchemasPullCommand(session)))
                .addSubcommand("generate", commandLine(new SchemasGenerateCommand(session)));
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
