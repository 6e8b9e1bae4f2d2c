package dev.kiln.cli.program;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Turns the files that call sites name, a package's folder and a file, into paths that the user can open.
 *
 * @param request whose working directory paths are relative to
 * @param root where the packages' folders are, or null when the sources are not at hand
 */
record SourceFiles(AppRequest request, @Nullable Path root) {

    Location display(Location location) {
        if (root == null) {
            return location;
        }
        Path file = root.resolve(location.file());
        return Files.exists(file) ? new Location(request.display(file), location.line(), location.column()) : location;
    }

    Diagnostic display(Diagnostic diagnostic) {
        Location location = diagnostic.location();
        return location == null ? diagnostic : diagnostic.at(display(location));
    }
}
