package dev.kiln;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.policy.AddedPolicy;
import dev.kiln.policy.Policy;
import dev.kiln.schema.OpenStackRelease;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.Thrown;
import dev.kiln.synth.AppCapture;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.SynthesisException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private final List<AddedAspect> aspects = new ArrayList<>();
    private final List<AddedPolicy> policies = new ArrayList<>();
    private final IdentityHashMap<Aspect, Set<Resource>> seen = new IdentityHashMap<>();

    private final Path folder = AppCapture.folder();
    private @Nullable OpenStackRelease target;

    /** An aspect and where the program adds it. */
    private record AddedAspect(Aspect aspect, CallSite addedAt) {}

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

    /**
     * Says on which release of OpenStack the stacks are to run, as {@link Stack#target} does for one of them.
     *
     * @param release the release
     */
    public void target(OpenStackRelease release) {
        target = release;
    }

    /**
     * The release of OpenStack that the stacks are to run on.
     *
     * @return the release, empty where none was said
     */
    public Optional<OpenStackRelease> target() {
        return Optional.ofNullable(target);
    }

    /**
     * The project's folder: where the program runs, unless a tool says otherwise. Paths of files begin there.
     *
     * @return the folder
     */
    public Path folder() {
        return folder;
    }

    /**
     * Adds something to be done to every resource of every stack before synthesis. Aspects run in the order of their addition, each
     * over the stacks and resources in the order of their creation, nested stacks included.
     *
     * @param aspect what to do
     */
    public void aspect(Aspect aspect) {
        aspects.add(new AddedAspect(aspect, CallSite.here()));
    }

    /**
     * Adds a rule that every resource of every stack has to keep. Policies look at what the aspects have left; what they find is
     * reported together with everything else that is wrong.
     *
     * @param policy the rule
     */
    public void policy(Policy policy) {
        policies.add(new AddedPolicy(policy, CallSite.here()));
    }

    /**
     * The policies in the order of their addition.
     *
     * @return an unmodifiable view
     */
    public List<AddedPolicy> policies() {
        return Collections.unmodifiableList(policies);
    }

    /**
     * Runs the aspects over the resources that they have not seen yet; synthesis begins with it.
     *
     * @return an error for each way in which an aspect has failed, with the first resource that made it fail
     */
    public List<Diagnostic> applyAspects() {
        List<Diagnostic> failures = new ArrayList<>();
        for (AddedAspect added : aspects) {
            Set<String> told = new HashSet<>();
            stacks.forEach(stack -> apply(added, stack, told, failures));
        }
        return failures;
    }

    private void apply(AddedAspect added, Stack stack, Set<String> told, List<Diagnostic> failures) {
        for (Resource resource : List.copyOf(stack.resources())) {
            if (seen.computeIfAbsent(added.aspect(), a -> newIdentitySet()).add(resource)) {
                try {
                    added.aspect().visit(resource);
                } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError thrown) {
                    String name = Thrown.nameOf(added.aspect());
                    String words = Thrown.words(thrown, name);
                    if (told.add(words)) {
                        failures.add(failed(added, resource, "The aspect " + name + " failed: " + words));
                    }
                }
            }
        }
        for (Stack nested : List.copyOf(stack.nestedStacks())) {
            apply(added, nested, told, failures);
        }
    }

    private static Diagnostic failed(AddedAspect added, Resource resource, String message) {
        TemplatePath path = TemplatePath.of("resources", resource.name());
        String hint = "mend the aspect, which was added at " + added.addedAt();
        return Diagnostic.error("aspect-failed", path, message, hint)
                .at(resource.site().location().orElse(null));
    }

    private static Set<Resource> newIdentitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    void add(Stack stack) {
        stacks.add(stack);
    }
}
