package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.App;
import dev.kiln.Component;
import dev.kiln.Stack;
import dev.kiln.StackEnvironment;
import dev.kiln.hot.HotVersion;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.StackArtifact;
import dev.kiln.synth.SynthesisException;
import java.util.List;
import java.util.function.Consumer;

/** A program of one stack, called given, whose content each test gives. */
final class Program extends Stack {

    Program(App app, String name) {
        super(app, name);
    }

    Program(Component scope, String id) {
        super(scope, id);
    }

    void version(HotVersion version) {
        templateVersion(version);
    }

    void says(Consumer<? super StackEnvironment> environment) {
        environment(environment);
    }

    static StackArtifact synthesize(Consumer<Program> program) {
        return synthesize(new App(), program);
    }

    static StackArtifact synthesize(App app, Consumer<Program> program) {
        program.accept(new Program(app, "given"));
        return Assembly.of(app).stacks().get(0);
    }

    /** What is wrong, as {@code code: message}. */
    static List<String> findings(Consumer<Program> program) {
        return findings(new App(), program);
    }

    static List<String> findings(App app, Consumer<Program> program) {
        return diagnostics(app, program).stream()
                .map(finding -> finding.code() + ": " + finding.message())
                .toList();
    }

    /** Errors and warnings alike. */
    static List<Diagnostic> diagnostics(App app, Consumer<Program> program) {
        try {
            return synthesize(app, program).warnings();
        } catch (SynthesisException refused) {
            assertThat(refused.diagnostics()).isNotEmpty();
            return refused.diagnostics();
        }
    }
}
