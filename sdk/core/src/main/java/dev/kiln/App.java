package dev.kiln;

import dev.kiln.synth.AppCapture;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.SynthesisException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A program's stacks: the root of everything.
 *
 * <pre>{@code
 * App app = new App();
 * new DemoStack(app);
 * app.synth();
 * }</pre>
 */
public final class App {

    private final List<Stack> stacks = new ArrayList<>();

    /** An app without stacks. */
    public App() {
        AppCapture.created(this);
    }

    /**
     * The stacks that are deployed by themselves, in the order of their creation.
     *
     * @return an unmodifiable view
     */
    public List<Stack> stacks() {
        return Collections.unmodifiableList(stacks);
    }

    /**
     * Synthesizes all stacks and writes them into the folder {@code kiln.out}: for each stack its template,
     * {@code <stack>.yaml}, and {@code <stack>.sources.json}, which leads each part of the template back to its line of Java. The
     * system property {@code kiln.out} names another folder. Under the {@code kiln} command, which writes by itself, nothing is
     * written.
     *
     * @return the templates
     * @throws SynthesisException when anything is wrong; it lists all that is
     */
    public Assembly synth() {
        Assembly assembly = Assembly.of(this);
        if (!AppCapture.isActive()) {
            assembly.writeTo(Path.of(System.getProperty("kiln.out", "kiln.out")));
        }
        return assembly;
    }

    void add(Stack stack) {
        stacks.add(stack);
    }
}
