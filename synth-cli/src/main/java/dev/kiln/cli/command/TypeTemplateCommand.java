package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.TemplateView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln type template}. */
@Command(
        name = "template",
        description = "Print a template with one resource of a type, its properties as parameters.",
        footerHeading = "%nExample:%n",
        footer = "  kiln type template OS::Nova::Server --os-cloud demo")
public final class TypeTemplateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type's name.")
    private String type = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--cfn", description = "A CloudFormation template instead of HOT.")
    private boolean cfn;

    TypeTemplateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new TemplateView(session.terminal())
                .print(clouds.open(session).catalogue().typeTemplate(type, cfn ? "cfn" : "hot"), json);
        return ExitCode.OK;
    }
}
