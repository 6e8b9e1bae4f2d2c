package dev.kiln.deploy.differential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The differences that are meant, from {@code differences.txt}: lines {@code CASE | STEP | WHAT | REASON}, in which {@code *} in a
 * step or a what stands for any text. A reason that begins with {@code now and then} is of a difference that need not show.
 */
final class ListedDifferences {
    private final List<Line> lines;
    private final Set<Line> used = ConcurrentHashMap.newKeySet();

    private record Line(String caseName, String step, String what, String reason) {
        boolean isRare() {
            return reason.startsWith("now and then");
        }

        boolean covers(String name, Difference difference) {
            return caseName.equals(name) && matches(step, difference.step()) && matches(what, difference.what());
        }

        private static boolean matches(String glob, String text) {
            return text.matches(Pattern.quote(glob).replace("*", "\\E.*\\Q"));
        }
    }

    private ListedDifferences(List<Line> lines) {
        this.lines = lines;
    }

    static ListedDifferences read() {
        try (InputStream in = ListedDifferences.class.getResourceAsStream("/differential/differences.txt")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ListedDifferences of(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            String[] parts = line.split("\\s*\\|\\s*", 4);
            if (parts.length < 4 || parts[3].isBlank()) {
                throw new IllegalStateException("differences.txt: no CASE | STEP | WHAT | REASON: " + line);
            }
            lines.add(new Line(parts[0].strip(), parts[1], parts[2], parts[3].strip()));
        }
        return new ListedDifferences(lines);
    }

    /** Whether a difference is on the list. */
    boolean has(String caseName, Difference difference) {
        List<Line> covering =
                lines.stream().filter(line -> line.covers(caseName, difference)).toList();
        used.addAll(covering);
        return !covering.isEmpty();
    }

    /** The lines about these cases that covered nothing. */
    List<String> unused(Set<String> caseNames) {
        return lines.stream()
                .filter(line -> caseNames.contains(line.caseName()) && !line.isRare() && !used.contains(line))
                .map(line -> "differences.txt has a line that is not needed any more: " + line.caseName() + " | "
                        + line.step() + " | " + line.what())
                .toList();
    }

    /** The cases that are named. */
    List<String> cases() {
        return lines.stream().map(Line::caseName).distinct().toList();
    }
}
