package dev.kiln.testing;

import dev.kiln.App;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.StackArtifact;
import dev.kiln.synth.SynthesisException;
import java.util.List;
import java.util.function.Consumer;

/** Synthesizes a program within a test, without writing files. */
public final class Synthesized {

    private Synthesized() {}

    /**
     * The one stack of a program.
     *
     * @param program makes the stack, for example {@code WebStack::new}
     * @return the template with its text and sources
     * @throws AssertionError when the program makes no stack, or more than one
     * @throws dev.kiln.synth.SynthesisException when something is wrong with the stack
     */
    public static StackArtifact stack(Consumer<App> program) {
        App app = new App();
        program.accept(app);
        List<StackArtifact> stacks = Assembly.of(app).stacks();
        if (stacks.size() != 1) {
            throw new AssertionError("the program makes " + stacks.size() + " stacks, not one: "
                    + stacks.stream().map(StackArtifact::stackName).toList());
        }
        return stacks.get(0);
    }

    /**
     * All that synthesis says of a program: its warnings and, where it is refused, its errors.
     *
     * @param program makes the stacks, for example {@code WebStack::new}
     * @return the findings, errors first
     */
    public static List<Diagnostic> findings(Consumer<App> program) {
        App app = new App();
        program.accept(app);
        try {
            return Assembly.of(app).stacks().stream()
                    .flatMap(stack -> stack.warnings().stream())
                    .toList();
        } catch (SynthesisException e) {
            return e.diagnostics();
        }
    }

    /**
     * The template of the one stack of a program.
     *
     * @param program makes the stack, for example {@code WebStack::new}
     * @return the template
     */
    public static Template template(Consumer<App> program) {
        return stack(program).template();
    }
}
