package dev.kiln.cli.view;

import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import java.util.Optional;
import java.util.function.Function;

/** A deployment as it goes on: a line for each event and, where a person is watching, how far it is. */
public final class DeploymentView implements DeployListener {

    private static final int RESOURCE_WIDTH = 24;
    private static final int STATUS_WIDTH = 20;

    private final Terminal terminal;
    private final boolean among;
    private final Function<TemplatePath, Optional<Location>> sources;
    private String stack;

    /**
     * A view of one stack's deployment.
     *
     * @param terminal where to
     * @param stack the stack's name, or its id, of which {@link #onSubmitted} makes a name
     * @param sources the user's line behind a place of the template
     */
    public DeploymentView(Terminal terminal, String stack, Function<TemplatePath, Optional<Location>> sources) {
        this(terminal, stack, sources, false);
    }

    private DeploymentView(
            Terminal terminal, String stack, Function<TemplatePath, Optional<Location>> sources, boolean among) {
        this.terminal = terminal;
        this.stack = stack;
        this.sources = sources;
        this.among = among;
    }

    /**
     * A view of one of several stacks that are deployed at the same time: each line says whose it is.
     *
     * @param terminal where to
     * @param stack the stack's name
     * @param sources the user's line behind a place of the template
     * @return the view
     */
    public static DeploymentView among(
            Terminal terminal, String stack, Function<TemplatePath, Optional<Location>> sources) {
        return new DeploymentView(terminal, stack, sources, true);
    }

    @Override
    public void onEvent(StackEvent event) {
        Style style = terminal.outStyle();
        boolean nested = !event.stackName().equals(stack);
        String resource = (nested || among) && !event.isStackEvent()
                ? event.stackName() + "/" + event.resource()
                : event.resource();
        String status = event.status().toString();
        StringBuilder line = new StringBuilder(style.dim(clock(event.time())));
        line.append("  ").append(padded(resource, RESOURCE_WIDTH)).append("  ");
        line.append(style.status(padded(status, STATUS_WIDTH))).append("  ").append(event.reason());
        if (event.status().isFailed() && !nested && !event.isStackEvent()) {
            sources.apply(TemplatePath.of("resources", event.resource()))
                    .ifPresent(location -> line.append(" (").append(location).append(')'));
        }
        terminal.line(line.toString().stripTrailing());
    }

    @Override
    public void onSubmitted(String action, String name, String id) {
        stack = name;
    }

    @Override
    public void onNotice(String message) {
        new ErrorView(terminal).note(message);
    }

    /**
     * Prints the state in which the stack ended.
     *
     * @param stackNow the stack after the action
     */
    public void finished(StackInfo stackNow) {
        Style style = terminal.outStyle();
        terminal.line(style.bold(stackNow.name()) + " is "
                + style.status(stackNow.status().toString()));
    }

    /** The time of day of an ISO 8601 time, in Heat's own zone, UTC. */
    private static String clock(String time) {
        int start = time.indexOf('T') + 1;
        return start > 0 && time.length() >= start + 8 ? time.substring(start, start + 8) : time;
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
