package dev.kiln.program;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.policy.Policy;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.SynthesisException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A stack that a test fills. */
final class Given extends Stack {

    Given(App app) {
        super(app, "given");
    }

    /**
     * What a policy says of a program, each finding with the code, the place in the template, the line of the program as it is written,
     * the message and the hint. Findings of other codes are left out.
     */
    static String findings(Policy policy, String code, Consumer<Given> program) {
        App app = new App();
        app.policy(policy);
        program.accept(new Given(app));
        return all(app).stream()
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.severity() + " " + finding.path() + "\n  " + line(finding.location()) + "\n  "
                        + finding.message() + "\n  " + finding.hint() + "\n")
                .collect(Collectors.joining());
    }

    /** The template of a program after its aspects. */
    static String yaml(Consumer<App> aspects, Consumer<Given> program) {
        App app = new App();
        aspects.accept(app);
        program.accept(new Given(app));
        return Assembly.of(app).stacks().get(0).yaml();
    }

    private static List<Diagnostic> all(App app) {
        try {
            return Assembly.of(app).stacks().get(0).warnings();
        } catch (SynthesisException e) {
            return e.diagnostics();
        }
    }

    private static String line(Location at) {
        try {
            return Files.readAllLines(Path.of("src/test/java", at.file()))
                    .get(at.line() - 1)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
