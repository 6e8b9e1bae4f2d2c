package dev.kiln.testing;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.synth.StackArtifact;
import dev.kiln.synth.TemplateArtifact;
import java.nio.file.Path;
import java.util.List;

/**
 * Assertions on a synthesized stack: on its own template, on those of the stacks nested in it, and on its warnings. Begin with
 * {@link KilnAssertions#assertThat(StackArtifact)}.
 */
public final class StackAssert extends AbstractTemplateAssert<StackAssert, StackArtifact> {

    StackAssert(StackArtifact stack) {
        super(stack, StackAssert.class);
    }

    @Override
    Template template() {
        return actual.template();
    }

    /**
     * Goes on with the template of a nested stack.
     *
     * @param resource the name of the resource that stands for it in the stack's own template
     * @param deeper the names of the resources that stand for stacks within that one, from the outside inwards
     * @return assertions on the nested template
     */
    public TemplateAssert nested(String resource, String... deeper) {
        Template here = nestedIn(actual.template(), resource);
        for (String name : deeper) {
            here = nestedIn(here, name);
        }
        return new TemplateAssert(here).as("nested stack %s", resource);
    }

    /**
     * There are so many nested templates, at any depth.
     *
     * @param count how many
     * @return this assertion
     */
    public StackAssert hasNestedTemplateCount(int count) {
        if (actual.nested().size() != count) {
            throw failure(
                    "expected %d nested templates, but there are %d: %s",
                    count, actual.nested().size(), files());
        }
        return this;
    }

    /**
     * Nothing about the stack is allowed but probably not meant.
     *
     * @return this assertion
     */
    public StackAssert hasNoWarnings() {
        new FindingsAssert(actual.warnings()).hasNoFindings();
        return this;
    }

    /**
     * There is a warning.
     *
     * @param code its code, for example {@code unused-parameter}
     * @return this assertion
     */
    public StackAssert hasWarning(String code) {
        new FindingsAssert(actual.warnings()).hasWarning(code);
        return this;
    }

    /**
     * The stack's own template and those of the nested stacks are what the files of a folder say; see {@link Snapshot}.
     *
     * @param folder for example {@code src/test/snapshots}; each template has a file named like itself
     * @return this assertion
     */
    public StackAssert matchesSnapshots(Path folder) {
        Snapshot.in(folder.resolve(actual.root().file())).matches(actual.yaml());
        actual.nested()
                .forEach(nested -> Snapshot.in(folder.resolve(nested.file())).matches(nested.yaml()));
        return this;
    }

    private Template nestedIn(Template outer, String name) {
        ResourceDef resource = outer.resources().get(name);
        if (resource == null) {
            throw failure(
                    "expected a nested stack called %s, but there are only the resources %s",
                    name, outer.resources().keySet());
        }
        return actual.nested().stream()
                .filter(nested -> nested.file().equals(resource.type()))
                .findFirst()
                .map(TemplateArtifact::template)
                .orElseThrow(() -> failure(
                        "expected %s to be a nested stack, but it is of type %s; nested templates: %s",
                        name, resource.type(), files()));
    }

    private List<String> files() {
        return actual.nested().stream().map(TemplateArtifact::file).toList();
    }
}
