package dev.kiln.cli.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * All commands by name. Only those that are called are made: reading a command's annotations costs more than most commands do.
 */
public final class Commands {

    private static final CommandTable SOFTWARE_CONFIG = new CommandTable()
            .with("create", SoftwareConfigCreateCommand::new)
            .with("delete", SoftwareConfigDeleteCommand::new)
            .with("list", SoftwareConfigListCommand::new)
            .with("show", SoftwareConfigShowCommand::new);

    private static final CommandTable SOFTWARE_DEPLOYMENT = new CommandTable()
            .with("create", SoftwareDeploymentCreateCommand::new)
            .with("delete", SoftwareDeploymentDeleteCommand::new)
            .with("list", SoftwareDeploymentListCommand::new)
            .with("metadata", SoftwareDeploymentMetadataCommand::new)
            .with("show", SoftwareDeploymentShowCommand::new);

    private static final CommandTable HOOK =
            new CommandTable().with("clear", HookClearCommand::new).with("poll", HookPollCommand::new);

    private static final CommandTable SNAPSHOT = new CommandTable()
            .with("create", SnapshotCreateCommand::new)
            .with("delete", SnapshotDeleteCommand::new)
            .with("list", SnapshotListCommand::new)
            .with("restore", SnapshotRestoreCommand::new)
            .with("show", SnapshotShowCommand::new);

    private static final CommandTable STACK = new CommandTable()
            .with("abandon", StackAbandonCommand::new)
            .with("adopt", StackAdoptCommand::new)
            .with("cancel", StackCancelCommand::new)
            .with("check", StackCheckCommand::new)
            .with("environment", StackEnvironmentCommand::new)
            .with("event", StackEventCommand::new)
            .with("events", StackEventsCommand::new)
            .with("export", StackExportCommand::new)
            .with("failures", StackFailuresCommand::new)
            .with("files", StackFilesCommand::new)
            .with("hook", HookCommand::new, HOOK)
            .with("list", StackListCommand::new)
            .with("mark-healthy", StackMarkHealthyCommand::new)
            .with("mark-unhealthy", StackMarkUnhealthyCommand::new)
            .with("metadata", StackMetadataCommand::new)
            .with("outputs", StackOutputsCommand::new)
            .with("preview", StackPreviewCommand::new)
            .with("resource", StackResourceCommand::new)
            .with("resources", StackResourcesCommand::new)
            .with("resume", StackResumeCommand::new)
            .with("show", StackShowCommand::new)
            .with("signal", StackSignalCommand::new)
            .with("snapshot", SnapshotCommand::new, SNAPSHOT)
            .with("suspend", StackSuspendCommand::new)
            .with("template", StackTemplateCommand::new)
            .with("update", StackUpdateCommand::new);

    private static final CommandTable ALL = new CommandTable()
            .with("synth", SynthCommand::new)
            .with("deploy", DeployCommand::new)
            .with("destroy", DestroyCommand::new)
            .with("diff", DiffCommand::new)
            .with("doctor", DoctorCommand::new)
            .with("init", InitCommand::new)
            .with("ls", LsCommand::new)
            .with("stack", StackCommand::new, STACK)
            .with(
                    "template",
                    TemplateCommand::new,
                    new CommandTable()
                            .with("functions", TemplateFunctionsCommand::new)
                            .with("validate", TemplateValidateCommand::new)
                            .with("versions", TemplateVersionsCommand::new))
            .with(
                    "type",
                    TypeCommand::new,
                    new CommandTable()
                            .with("list", TypeListCommand::new)
                            .with("show", TypeShowCommand::new)
                            .with("template", TypeTemplateCommand::new))
            .with(
                    "software",
                    SoftwareCommand::new,
                    new CommandTable()
                            .with("config", SoftwareConfigCommand::new, SOFTWARE_CONFIG)
                            .with("deployment", SoftwareDeploymentCommand::new, SOFTWARE_DEPLOYMENT))
            .with("service", ServiceCommand::new, new CommandTable().with("list", ServiceListCommand::new))
            .with("build-info", BuildInfoCommand::new)
            .with(
                    "schemas",
                    SchemasCommand::new,
                    new CommandTable()
                            .with("pull", SchemasPullCommand::new)
                            .with("generate", SchemasGenerateCommand::new))
            .with("alarm", AlarmCommand::new, new CommandTable().with("fire", AlarmFireCommand::new))
            .with("migrate", MigrateCommand::new)
            .with("completion", CompletionCommand::new)
            .with("watch", WatchCommand::new);

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
