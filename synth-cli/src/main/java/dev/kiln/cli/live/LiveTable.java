package dev.kiln.cli.live;

import dev.kiln.cli.view.Style;
import dev.kiln.cli.view.TextWidth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws stacks as lines of text; where they come to stand is nothing to it. */
final class LiveTable {

    private static final List<String> HEADINGS = List.of("NAME", "TYPE", "STATE", "TIME", "REASON");
    private static final List<String> WITHOUT_REASON = List.of("NAME", "TYPE", "STATE", "TIME", "");

    /** In fewer columns a reason is not wrapped beside its resource but below it. */
    private static final int LEAST_REASON = 20;

    private final Style style;

    LiveTable(Style style) {
        this.style = style;
    }

    /**
     * Stacks at work, in so many lines at most: what fails or is in progress comes first, the rest is counted.
     *
     * @param stacks the stacks
     * @param columns how wide a line may be
     * @param rows how many lines there may be
     */
    List<String> drawn(List<StackLines> stacks, int columns, int rows) {
        List<ResourceLine> all = new ArrayList<>();
        stacks.forEach(stack -> all.addAll(seen(stack)));
        // A heading, and for each stack its name, its total and the number of what is left out.
        int room = rows - 1 - stacks.size();
        Set<ResourceLine> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        if (all.size() <= room) {
            chosen.addAll(all);
        } else {
            choose(all, Phase.FAILED, room - stacks.size(), chosen);
            choose(all, Phase.BUSY, room - stacks.size(), chosen);
        }
        List<String> lines = lines(stacks, columns, chosen, false);
        return lines.size() > rows ? lines.subList(lines.size() - Math.max(0, rows), lines.size()) : lines;
    }

    /**
     * Stacks at rest, in as many lines as it takes, with the reasons of failures in full.
     *
     * @param stacks the stacks
     * @param columns how wide a line may be
     */
    List<String> last(List<StackLines> stacks, int columns) {
        Set<ResourceLine> all = Collections.newSetFromMap(new IdentityHashMap<>());
        stacks.forEach(stack -> all.addAll(seen(stack)));
        return lines(stacks, columns, all, true);
    }

    /** What there is to see: an update says nothing of what it does not touch, it only counts it. */
    private static List<ResourceLine> seen(StackLines stack) {
        return stack.resources().stream()
                .filter(resource -> resource.phase() != Phase.UNTOUCHED)
                .toList();
    }

    private static void choose(List<ResourceLine> all, Phase phase, int room, Set<ResourceLine> chosen) {
        for (ResourceLine resource : all) {
            if (resource.phase() == phase && chosen.size() < room) {
                chosen.add(resource);
            }
        }
    }

    private List<String> lines(List<StackLines> stacks, int columns, Set<ResourceLine> chosen, boolean isLast) {
        boolean isUneventful =
                chosen.stream().allMatch(resource -> resource.reason().isEmpty());
        List<String> headings = isUneventful ? WITHOUT_REASON : HEADINGS;
        List<List<String>> rows = new ArrayList<>(List.of(headings));
        chosen.forEach(resource -> rows.add(cells(resource)));
        TableWidths widths = TableWidths.of(rows, columns);
        List<String> lines = new ArrayList<>();
        if (!chosen.isEmpty()) {
            lines.add(style.bold(TextWidth.cut(row(headings, widths).stripTrailing(), columns)));
        }
        for (StackLines stack : stacks) {
            List<ResourceLine> left = new ArrayList<>();
            for (ResourceLine resource : stack.resources()) {
                if (chosen.contains(resource)) {
                    lines.addAll(lines(resource, widths, columns, isLast));
                } else if (resource.phase() != Phase.UNTOUCHED) {
                    left.add(resource);
                }
            }
            if (!left.isEmpty()) {
                String more = "  ... and " + left.size() + " more: " + counts(left, 0);
                lines.add(style.dim(TextWidth.cut(more, columns)));
            }
            lines.add(total(stack, columns, isLast));
        }
        return lines;
    }

    private List<String> lines(ResourceLine resource, TableWidths widths, int columns, boolean isLast) {
        List<String> cells = cells(resource);
        String reason = cells.get(4);
        String row = aligned(resource, widths.fitted(cells), columns, widths.reason() > 0 && !reason.isEmpty());
        if (resource.phase() != Phase.FAILED) {
            String cut = TextWidth.cut(reason, widths.reason());
            return List.of(cut.isEmpty() ? row : row + TableWidths.gap() + cut);
        }
        if (!isLast) {
            String cut = TextWidth.cut(reason, widths.reason());
            return List.of(cut.isEmpty() ? row : row + TableWidths.gap() + style.bad(cut));
        }
        int room = columns - widths.indent();
        List<String> lines = new ArrayList<>();
        if (reason.isEmpty() || room < LEAST_REASON) {
            lines.add(row);
            lines.addAll(below(reason, 2, columns - 2));
        } else {
            List<String> reasons = TextWidth.wrapped(reason, room);
            lines.add(row + TableWidths.gap() + style.bad(reasons.get(0)));
            reasons.subList(1, reasons.size())
                    .forEach(more -> lines.add(" ".repeat(widths.indent()) + style.bad(more)));
        }
        return lines;
    }

    private List<String> below(String reason, int indent, int columns) {
        return reason.isEmpty()
                ? List.of()
                : TextWidth.wrapped(reason, Math.max(1, columns)).stream()
                        .map(line -> " ".repeat(indent) + style.bad(line))
                        .toList();
    }

    private String aligned(ResourceLine resource, List<String> fitted, int columns, boolean isReasonBeside) {
        String plain = String.join("", fitted);
        if (TextWidth.of(plain) > columns) {
            return TextWidth.cut(plain, columns);
        }
        if (resource.phase() == Phase.WAITING || resource.phase() == Phase.NOT_BEGUN) {
            return style.dim(plain.stripTrailing());
        }
        String time = resource.took() == null && !isReasonBeside ? "" : fitted.get(3);
        String state = time.isEmpty() ? fitted.get(2).stripTrailing() : fitted.get(2);
        return fitted.get(0) + style.dim(fitted.get(1)) + style.status(state) + time;
    }

    private static String row(List<String> cells, TableWidths widths) {
        return String.join("", widths.fitted(cells)) + (widths.reason() > 0 ? TableWidths.gap() + cells.get(4) : "");
    }

    private static List<String> cells(ResourceLine resource) {
        boolean isBegun = resource.phase() != Phase.WAITING && resource.phase() != Phase.NOT_BEGUN;
        return List.of(
                "  ".repeat(resource.depth()) + TextWidth.printable(resource.name()),
                TextWidth.printable(type(resource.type())),
                isBegun && resource.status() != null
                        ? resource.status().toString()
                        : resource.phase().word(),
                time(resource.took()),
                TextWidth.printable(resource.reason().replaceAll("\\s+", " ")));
    }

    /** A template that is a type goes by the address of its file, whose end says enough. */
    private static String type(String type) {
        return type.contains("://") ? type.substring(type.lastIndexOf('/') + 1) : type;
    }

    private String total(StackLines stack, int columns, boolean isLast) {
        String name = TextWidth.printable(stack.stack());
        String status = stack.status() == null ? "" : stack.status().toString();
        String counts = counts(stack.resources(), stack.unseen());
        if (counts.isEmpty() && status.isEmpty() && !isLast) {
            counts = "no news yet";
        }
        String time = "  " + time(stack.took());
        int room = columns - TextWidth.of(name) - (status.isEmpty() ? 0 : 2 + status.length());
        if (room < 0) {
            return TextWidth.cut(name, columns);
        }
        // How long it takes is seen in narrow terminals too, as a sign of life.
        String rest = room < time.length()
                ? TextWidth.cut(time, room)
                : TextWidth.cut(counts.isEmpty() ? "" : "  " + counts, room - time.length()) + time;
        return style.bold(name) + (status.isEmpty() ? "" : "  " + style.status(status)) + rest;
    }

    private static String counts(List<ResourceLine> resources, int unseen) {
        List<String> counts = new ArrayList<>();
        for (Map.Entry<Phase, Integer> count :
                StackLines.counts(resources, unseen).entrySet()) {
            counts.add(count.getValue() + " " + count.getKey().word());
        }
        return String.join(", ", counts);
    }

    private static String time(@Nullable Duration took) {
        if (took == null) {
            return "";
        }
        long seconds = took.toSeconds();
        if (seconds < 60) {
            return seconds + "s";
        }
        return seconds < 3600
                ? String.format("%dm%02ds", seconds / 60, seconds % 60)
                : String.format("%dh%02dm", seconds / 3600, seconds % 3600 / 60);
    }
}
