package dev.kiln.cli.command;

import dev.kiln.deploy.DeployException;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import java.util.Optional;
import java.util.function.Function;

/** A deployment's failure together with the knowledge of which line of the program is behind each place of the template. */
final class LocatedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DeployException failure;
    private final transient Function<TemplatePath, Optional<Location>> sources;

    LocatedFailure(DeployException failure, Function<TemplatePath, Optional<Location>> sources) {
        super(failure);
        this.failure = failure;
        this.sources = sources;
    }

    DeployException failure() {
        return failure;
    }

    Function<TemplatePath, Optional<Location>> sources() {
        return sources;
    }
}
