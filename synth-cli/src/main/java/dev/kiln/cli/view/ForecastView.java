package dev.kiln.cli.view;

import dev.kiln.deploy.forecast.Outcome;
import dev.kiln.deploy.forecast.PreviewDifference;
import dev.kiln.deploy.forecast.ResourceForecast;
import dev.kiln.deploy.forecast.StackForecast;
import dev.kiln.deploy.forecast.ValueChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Prints what a deployment would do, as a tree. */
public final class ForecastView {

    private static final int WIDTH = 60;

    private final Terminal terminal;

    /**
     * A view.
     *
     * @param terminal where to
     */
    public ForecastView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints a forecast.
     *
     * @param forecast what would be done
     * @param answer what Heat's own preview says, or null when it was not to be asked
     */
    public void print(StackForecast forecast, @Nullable PreviewAnswer answer) {
        Style style = terminal.outStyle();
        terminal.line(style.bold("Stack " + forecast.stack()) + (forecast.deployed() ? "" : " (new)"));
        section("Parameters", forecast.parameters());
        section("Conditions", forecast.conditions());
        if (forecast.resources().stream().anyMatch(ResourceForecast::isDifferent)) {
            terminal.line("  Resources");
            resources(forecast.resources(), "    ");
        }
        section("Outputs", forecast.outputs());
        if (answer != null) {
            preview(answer);
        }
        terminal.line("  " + (forecast.isDifferent() ? totals(forecast) : "no differences"));
    }

    private void preview(PreviewAnswer answer) {
        Style style = terminal.outStyle();
        if (!answer.problem().isEmpty()) {
            terminal.line("  " + style.busy("Heat's preview gave no answer: " + answer.problem()));
        } else if (answer.differences().isEmpty()) {
            terminal.line("  Heat's preview says the same");
        }
        for (PreviewDifference one : answer.differences()) {
            terminal.line("  "
                    + style.busy("Heat's preview: " + one.resource() + " " + words(one.heat()) + ", foretold "
                            + words(one.foretold()) + "; " + one.reason()));
        }
    }

    private void section(String title, List<ValueChange> changes) {
        if (!changes.isEmpty()) {
            terminal.line("  " + title);
            changes.forEach(change -> terminal.line("    " + text(change, change.effect() == Outcome.REFUSED)));
        }
    }

    private void resources(List<ResourceForecast> resources, String indent) {
        resources.stream().filter(ResourceForecast::isDifferent).forEach(one -> resource(one, indent));
    }

    private void resource(ResourceForecast resource, String indent) {
        Style style = terminal.outStyle();
        String head = sign(resource.outcome()) + " " + resource.name() + " (" + resource.type() + ") "
                + words(resource.outcome());
        String why = resource.reason().isEmpty() ? "" : style.dim(": " + resource.reason());
        terminal.line(indent + coloured(resource.outcome(), head) + why);
        String deeper = indent + "    ";
        if (!resource.causes().isEmpty()) {
            terminal.line(deeper + style.dim("because of " + String.join(", ", resource.causes())));
        }
        resource.changes()
                .forEach(change -> terminal.line(deeper + text(change, resource.outcome() != Outcome.CREATE)));
        resources(resource.inside(), deeper);
    }

    private static String text(ValueChange change, boolean withEffect) {
        String values = change.before() == null
                ? change.name() + ": " + value(change.after())
                : change.name() + ": " + value(change.before()) + " -> " + value(change.after());
        return withEffect ? values + " (" + words(change.effect()) + ")" : values;
    }

    private static String value(@Nullable Object value) {
        String text = value == null ? "(none)" : value instanceof String string ? string : JsonText.oneLine(value);
        String line = text.replace("\n", "\\n");
        return line.length() > WIDTH ? line.substring(0, WIDTH - 3) + "..." : line;
    }

    private String coloured(Outcome outcome, String text) {
        Style style = terminal.outStyle();
        return switch (outcome) {
            case CREATE -> style.good(text);
            case REPLACE, DELETE, REFUSED -> style.bad(text);
            case UPDATE, UNCERTAIN -> style.busy(text);
            case UNCHANGED -> text;
        };
    }

    private static String sign(Outcome outcome) {
        return switch (outcome) {
            case CREATE -> "+";
            case DELETE -> "-";
            case REPLACE -> "-/+";
            case UPDATE -> "~";
            case REFUSED -> "!";
            case UNCERTAIN -> "?";
            case UNCHANGED -> " ";
        };
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case CREATE -> "is created";
            case DELETE -> "is deleted";
            case REPLACE -> "is replaced";
            case UPDATE -> "in place";
            case REFUSED -> "is refused";
            case UNCERTAIN -> "uncertain";
            case UNCHANGED -> "unchanged";
        };
    }

    private static String totals(StackForecast forecast) {
        Map<Outcome, Integer> counts = new TreeMap<>();
        count(forecast.resources(), counts);
        List<String> parts = new ArrayList<>();
        counts.forEach(
                (outcome, count) -> parts.add(count + " " + words(outcome).replace("is ", "")));
        return parts.isEmpty() ? "no resources" : String.join(", ", parts);
    }

    private static void count(List<ResourceForecast> resources, Map<Outcome, Integer> counts) {
        for (ResourceForecast resource : resources) {
            counts.merge(resource.outcome(), 1, Integer::sum);
            count(resource.inside(), counts);
        }
    }
}
