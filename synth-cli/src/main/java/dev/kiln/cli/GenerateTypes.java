package dev.kiln.cli;

import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.types.OwnClasses;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * {@code kiln schemas generate} for build tools that run a main class within their own process: it never ends the process, and fails
 * by an exception.
 */
public final class GenerateTypes {

    private GenerateTypes() {}

    /**
     * Makes the classes.
     *
     * @param args the source root, the package, and the schema files, templates and folders
     * @throws ProgramException with all that is wrong
     */
    public static void main(String[] args) throws ProgramException {
        if (args.length < 3) {
            throw new ProgramException(
                    "expected a source root, a package, and the schema files, templates or folders", null);
        }
        try {
            OwnClasses.generate(Arrays.stream(args).skip(2).map(Path::of).toList(), Path.of(args[0]), args[1]);
        } catch (ProgramException e) {
            // Build tools show the message only.
            throw new ProgramException(e.getMessage() + (e.hint() == null ? "" : "\n" + e.hint()), null, e);
        }
    }
}
