package dev.kiln.cli.command;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * All commands by name. Only those that are called are made: reading a command's annotations costs more than most commands do. Hence
 * classes and no constructors too, each of which Java would link at every start.
 */
public final class Commands {

    private static final CommandTable SOFTWARE_CONFIG = new CommandTable()
            .with("create", SoftwareConfigCreateCommand.class)
            .with("delete", SoftwareConfigDeleteCommand.class)
            .with("list", SoftwareConfigListCommand.class)
            .with("show", SoftwareConfigShowCommand.class);

    private static final CommandTable SOFTWARE_DEPLOYMENT = new CommandTable()
            .with("create", SoftwareDeploymentCreateCommand.class)
            .with("delete", SoftwareDeploymentDeleteCommand.class)
            .with("list", SoftwareDeploymentListCommand.class)
            .with("metadata", SoftwareDeploymentMetadataCommand.class)
            .with("show", SoftwareDeploymentShowCommand.class);

    private static final CommandTable HOOK =
            new CommandTable().with("clear", HookClearCommand.class).with("poll", HookPollCommand.class);

    private static final CommandTable SNAPSHOT = new CommandTable()
            .with("create", SnapshotCreateCommand.class)
            .with("delete", SnapshotDeleteCommand.class)
            .with("list", SnapshotListCommand.class)
            .with("restore", SnapshotRestoreCommand.class)
            .with("show", SnapshotShowCommand.class);

    private static final CommandTable STACK = new CommandTable()
            .with("abandon", StackAbandonCommand.class)
            .with("adopt", StackAdoptCommand.class)
            .with("cancel", StackCancelCommand.class)
            .with("check", StackCheckCommand.class)
            .with("environment", StackEnvironmentCommand.class)
            .with("event", StackEventCommand.class)
            .with("events", StackEventsCommand.class)
            .with("export", StackExportCommand.class)
            .with("failures", StackFailuresCommand.class)
            .with("files", StackFilesCommand.class)
            .with("hook", HookCommand.class, HOOK)
            .with("list", StackListCommand.class)
            .with("mark-healthy", StackMarkHealthyCommand.class)
            .with("mark-unhealthy", StackMarkUnhealthyCommand.class)
            .with("metadata", StackMetadataCommand.class)
            .with("outputs", StackOutputsCommand.class)
            .with("preview", StackPreviewCommand.class)
            .with("resource", StackResourceCommand.class)
            .with("resources", StackResourcesCommand.class)
            .with("resume", StackResumeCommand.class)
            .with("show", StackShowCommand.class)
            .with("signal", StackSignalCommand.class)
            .with("snapshot", SnapshotCommand.class, SNAPSHOT)
            .with("suspend", StackSuspendCommand.class)
            .with("template", StackTemplateCommand.class)
            .with("update", StackUpdateCommand.class);

    private static final CommandTable ALL = new CommandTable()
            .with("synth", SynthCommand.class)
            .with("deploy", DeployCommand.class)
            .with("destroy", DestroyCommand.class)
            .with("diff", DiffCommand.class)
            .with("doctor", DoctorCommand.class)
            .with("init", InitCommand.class)
            .with("ls", LsCommand.class)
            .with("stack", StackCommand.class, STACK)
            .with(
                    "template",
                    TemplateCommand.class,
                    new CommandTable()
                            .with("functions", TemplateFunctionsCommand.class)
                            .with("validate", TemplateValidateCommand.class)
                            .with("versions", TemplateVersionsCommand.class))
            .with(
                    "type",
                    TypeCommand.class,
                    new CommandTable()
                            .with("list", TypeListCommand.class)
                            .with("show", TypeShowCommand.class)
                            .with("template", TypeTemplateCommand.class))
            .with(
                    "software",
                    SoftwareCommand.class,
                    new CommandTable()
                            .with("config", SoftwareConfigCommand.class, SOFTWARE_CONFIG)
                            .with("deployment", SoftwareDeploymentCommand.class, SOFTWARE_DEPLOYMENT))
            .with("service", ServiceCommand.class, new CommandTable().with("list", ServiceListCommand.class))
            .with("build-info", BuildInfoCommand.class)
            .with(
                    "schemas",
                    SchemasCommand.class,
                    new CommandTable()
                            .with("pull", SchemasPullCommand.class)
                            .with("generate", SchemasGenerateCommand.class))
            .with("alarm", AlarmCommand.class, new CommandTable().with("fire", AlarmFireCommand.class))
            .with("migrate", MigrateCommand.class)
            .with("completion", CompletionCommand.class)
            .with("watch", WatchCommand.class);

    private Commands() {}

    /**
     * The command line that understands the given arguments.
     *
     * @param session what the command will run in
     * @param args the arguments
     * @return {@code kiln} with the command that the first arguments name, or with all when they name none
     */
    public static CommandLine needed(Session session, String[] args) {
        CommandLine kiln = commandLine(new KilnCommand());
        ALL.addTo(kiln, session, List.of(args));
        return kiln;
    }

    /**
     * The command that the arguments name and nothing more.
     *
     * @param session what the command will run in
     * @param args the arguments
     * @return the command, or empty when there is more for picocli to read, or to say
     */
    public static Optional<NamedAlone> alone(Session session, String[] args) {
        return ALL.alone(session, List.of(args));
    }

    static CommandLine all(Session session) {
        return needed(session, new String[0]);
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
