package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.DiagnosticsView;
import dev.kiln.cli.view.ErrorView;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.inspect.TemplateParameter;
import dev.kiln.deploy.inspect.ValidatedTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln template validate}. */
@Command(
        name = "validate",
        description = "Let the cloud validate a template, and print its parameters. No stack is made.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln template validate web.yaml -e prod.yaml --os-cloud demo",
            "  kiln template validate DemoStack.java --local"
        })
public final class TemplateValidateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "APP", description = "A template, or an app whose stacks are validated.")
    private String app = "";

    @Mixin
    private AppOptions options = new AppOptions();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    TemplateValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        Cloud cloud = clouds.open(session);
        Table table = new Table("stack", "parameter", "type")
                .whenFilled("default", "hidden", "constraints")
                .alsoInJson("label")
                .whenFilled("description");
        List<String> valid = new ArrayList<>();
        for (LoadedStack stack : options.load(app, session.workingDirectory())) {
            new DiagnosticsView(session.terminal()).print(stack.warnings());
            for (TemplateParameter parameter : validate(cloud, stack).parameters()) {
                table.row(
                        stack.name(),
                        parameter.name(),
                        parameter.type(),
                        parameter.hidden() && parameter.isOptional() ? "******" : parameter.defaultValue(),
                        parameter.hidden() ? true : null,
                        parameter.constraints().isEmpty() ? null : parameter.constraints(),
                        parameter.label(),
                        parameter.description());
            }
            valid.add(stack.name());
        }
        if (!json) {
            valid.forEach(name -> session.terminal().line(name + " is valid"));
        }
        table.print(session.terminal(), json, "no parameters");
        return ExitCode.OK;
    }

    private ValidatedTemplate validate(Cloud cloud, LoadedStack stack) throws ProgramException {
        StackRequest request = StackRequest.of(stack.name(), stack.yaml());
        for (Map.Entry<String, String> file : stack.files().entrySet()) {
            request = request.withFile(file.getKey(), file.getValue());
        }
        try {
            ValidatedTemplate valid = cloud.catalogue().validate(parameters.apply(stack, request, Map.of(), session));
            valid.warnings().forEach(new ErrorView(session.terminal())::note);
            return valid;
        } catch (DeployException e) {
            throw new LocatedFailure(e, stack.sources());
        }
    }
}
