package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.ErrorView;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.action.PlannedResource;
import dev.kiln.deploy.action.ResourceChange;
import dev.kiln.deploy.action.StackPreviews;
import dev.kiln.deploy.action.UpdatePreview;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack preview}. */
@Command(
        name = "preview",
        description = "Ask the cloud what a create, or with --update an update, would do.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln stack preview Stack_new -t web.yaml",
            "  kiln stack preview Stack_demo --update --existing -P flavor=m1.large",
            "",
            "Heat's own preview of an update is wrong in one case of six; kiln diff is not."
        })
public final class StackPreviewCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name, or with --update its id.")
    private String stack = "";

    @Option(names = "--update", description = "Of an update of a stack that exists; else of a create.")
    private boolean update;

    @Mixin
    private UpdateOptions options = new UpdateOptions();

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StackPreviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        LoadedStack loaded = options.load(stack, session);
        StackPreviews previews = clouds.open(session).actions().previews();
        try {
            if (update) {
                print(previews.ofUpdate(stack, options.update(loaded, session)));
                return ExitCode.OK;
            }
            Table table = new Table("resource", "type");
            for (PlannedResource planned : previews.ofCreate(options.request(loaded, session))) {
                table.row(String.join("/", planned.path()), planned.type());
            }
            table.print(session.terminal(), json, "no resources");
        } catch (DeployException e) {
            throw new LocatedFailure(e, loaded.sources());
        }
        return ExitCode.OK;
    }

    private void print(UpdatePreview preview) {
        Table table = new Table("change", "stack", "resource", "type");
        for (ResourceChange change : preview.changes()) {
            table.row(change.kind().name().toLowerCase(Locale.ROOT), change.stack(), change.resource(), change.type());
        }
        table.print(session.terminal(), json, "no resources");
        preview.failures()
                .forEach((path, reason) -> new ErrorView(session.terminal()).note(path + " would fail: " + reason));
    }
}
