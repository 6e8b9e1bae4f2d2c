package dev.kiln.migrate.project;

import dev.kiln.migrate.write.Identifiers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for the classes of templates, no two alike even where case does not count. */
final class ClassNames {

    private final Set<String> used = new HashSet<>();

    /** The name for a file: that of the file, and where two files have one name, that of the folder before it. */
    String next(Path file) {
        String plain = stackName(stem(file));
        if (used.add(plain.toLowerCase(Locale.ROOT))) {
            return plain;
        }
        Path parent = file.getParent();
        String candidate = parent == null || parent.getFileName() == null
                ? plain
                : Identifiers.className(parent.getFileName().toString()) + plain;
        String free = candidate;
        for (int n = 2; !used.add(free.toLowerCase(Locale.ROOT)); n++) {
            free = candidate + n;
        }
        return free;
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String stackName(String stem) {
        String base = Identifiers.className(stem);
        return base.endsWith("Stack") ? base : base + "Stack";
    }
}
