package dev.kiln.testing;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.write.HotWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on whatever has a template.
 *
 * @param <S> the kind of assertion
 * @param <A> what has the template
 */
public abstract class AbstractTemplateAssert<S extends AbstractTemplateAssert<S, A>, A> extends AbstractAssert<S, A> {

    AbstractTemplateAssert(A actual, Class<?> self) {
        super(actual, self);
    }

    abstract Template template();

    /**
     * There is a resource of a type.
     *
     * @param type the type, for example {@code NovaServer.TYPE}
     * @return this assertion
     */
    public S hasResource(String type) {
        return hasResource(type, Expectation.NONE);
    }

    /**
     * There is a resource of a type that is as expected. Captures are filled from each one that is.
     *
     * @param type the type, for example {@code NovaServer.TYPE}
     * @param expectation begins with {@link KilnAssertions#with}
     * @return this assertion
     */
    public S hasResource(String type, Expectation expectation) {
        Candidates candidates = new Candidates(template(), type, expectation);
        if (candidates.good().isEmpty()) {
            throw failure(
                    "expected a resource of type %s%s, %s",
                    type, expectation.isEmpty() ? "" : " with certain values", candidates.whyNone());
        }
        candidates.good().forEach(one -> one.trial().capture());
        return myself;
    }

    /**
     * Every resource of a type is as expected, and there is at least one.
     *
     * @param type the type, for example {@code NovaServer.TYPE}
     * @param expectation begins with {@link KilnAssertions#with}
     * @return this assertion
     */
    public S everyResource(String type, Expectation expectation) {
        hasResource(type);
        Candidates candidates = new Candidates(template(), type, expectation);
        if (!candidates.bad().isEmpty()) {
            throw failure("expected every resource of type %s to be so:%s", type, Candidates.misses(candidates.bad()));
        }
        candidates.all().forEach(one -> one.trial().capture());
        return myself;
    }

    /**
     * There are so many resources of a type.
     *
     * @param type the type, for example {@code NovaServer.TYPE}
     * @param count how many
     * @return this assertion
     */
    public S hasResourceCount(String type, int count) {
        List<String> names = new Candidates(template(), type, Expectation.NONE).names();
        if (names.size() != count) {
            throw failure("expected %d resources of type %s, but there are %d: %s", count, type, names.size(), names);
        }
        return myself;
    }

    /**
     * There are so many resources of a type that are as expected.
     *
     * @param type the type, for example {@code NovaServer.TYPE}
     * @param expectation begins with {@link KilnAssertions#with}
     * @param count how many
     * @return this assertion
     */
    public S hasResourceCount(String type, Expectation expectation, int count) {
        Candidates candidates = new Candidates(template(), type, expectation);
        List<String> good =
                candidates.good().stream().map(Candidates.Candidate::name).toList();
        if (good.size() != count) {
            throw failure(
                    "expected %d resources of type %s with certain values, but there are %d: %s; the others:%s",
                    count, type, good.size(), good, Candidates.misses(candidates.bad()));
        }
        candidates.good().forEach(one -> one.trial().capture());
        return myself;
    }

    /**
     * There are so many resources in all.
     *
     * @param count how many
     * @return this assertion
     */
    public S hasResourceCount(int count) {
        Set<String> names = template().resources().keySet();
        if (names.size() != count) {
            throw failure("expected %d resources, but there are %d: %s", count, names.size(), names);
        }
        return myself;
    }

    /**
     * There is no resource of a type.
     *
     * @param type the type, for example {@code NovaServer.TYPE}
     * @return this assertion
     */
    public S hasNoResource(String type) {
        return hasResourceCount(type, 0);
    }

    /**
     * There is no resource of a type that would be as described.
     *
     * @param type the type, for example {@code NovaServer.TYPE}
     * @param unwanted begins with {@link KilnAssertions#with}
     * @return this assertion
     */
    public S hasNoResource(String type, Expectation unwanted) {
        List<Candidates.Candidate> found = new Candidates(template(), type, unwanted).good();
        if (!found.isEmpty()) {
            Candidates.Candidate first = found.get(0);
            throw failure(
                    "expected no such resource of type %s, but there are %d; the first, %s:%n%s",
                    type,
                    found.size(),
                    first.name(),
                    HotWriter.write(Parts.of(first.resource())).indent(2).stripTrailing());
        }
        return myself;
    }

    /**
     * There is a resource of that name and type.
     *
     * @param name the resource's name
     * @param type the type, for example {@code NovaServer.TYPE}
     * @return this assertion
     */
    public S hasResourceNamed(String name, String type) {
        return hasResourceNamed(name, type, Expectation.NONE);
    }

    /**
     * There is a resource of that name and type, and it is as expected.
     *
     * @param name the resource's name
     * @param type the type, for example {@code NovaServer.TYPE}
     * @param expectation begins with {@link KilnAssertions#with}
     * @return this assertion
     */
    public S hasResourceNamed(String name, String type, Expectation expectation) {
        ResourceDef resource = template().resources().get(name);
        if (resource == null) {
            throw failure(
                    "expected a resource called %s, but there are only %s",
                    name, template().resources().keySet());
        }
        if (!resource.type().equals(type)) {
            throw failure("expected resource %s to be of type %s, but it is of type %s", name, type, resource.type());
        }
        return check("resource", name, Parts.of(resource), expectation.tryResource(Parts.of(resource)));
    }

    /**
     * There is a parameter.
     *
     * @param name the parameter's name
     * @return this assertion
     */
    public S hasParameter(String name) {
        return hasParameter(name, Expectation.NONE);
    }

    /**
     * There is a parameter, and it is as expected.
     *
     * @param name the parameter's name
     * @param expectation of keys such as {@code type}, {@code default}, {@code hidden}, {@code constraints}
     * @return this assertion
     */
    public S hasParameter(String name, Expectation expectation) {
        return definition("parameter", name, map(template().parameters(), Parts::of), expectation);
    }

    /**
     * The parameters are these and no others, in any order.
     *
     * @param names the names
     * @return this assertion
     */
    public S hasOnlyParameters(String... names) {
        return only("parameters", template().parameters().keySet(), names);
    }

    /**
     * There is an output.
     *
     * @param name the output's name
     * @return this assertion
     */
    public S hasOutput(String name) {
        return hasOutput(name, Expectation.NONE);
    }

    /**
     * There is an output, and it is as expected.
     *
     * @param name the output's name
     * @param expectation of the keys {@code value}, {@code description} and {@code condition}
     * @return this assertion
     */
    public S hasOutput(String name, Expectation expectation) {
        return definition("output", name, map(template().outputs(), Parts::of), expectation);
    }

    /**
     * The outputs are these and no others, in any order.
     *
     * @param names the names
     * @return this assertion
     */
    public S hasOnlyOutputs(String... names) {
        return only("outputs", template().outputs().keySet(), names);
    }

    /**
     * There is a condition.
     *
     * @param name the condition's name
     * @return this assertion
     */
    public S hasCondition(String name) {
        return hasCondition(name, Match.any());
    }

    /**
     * There is a condition with a certain definition.
     *
     * @param name the condition's name
     * @param definition as in {@link KilnAssertions#with}; functions as maps, {@code Map.of("equals", List.of(getParam("size"), "big"))}
     * @return this assertion
     */
    public S hasCondition(String name, Object definition) {
        Trial trial = new Trial();
        if (!template().conditions().containsKey(name)) {
            throw missing("condition", name, template().conditions().keySet());
        }
        Match.of(definition).check(template().conditions().get(name), "conditions." + name, trial);
        if (!trial.isGood()) {
            throw failure("the condition is not as expected:%s", lines(trial.misses()));
        }
        trial.capture();
        return myself;
    }

    /**
     * The template is written in a version of the language.
     *
     * @param version the version
     * @return this assertion
     */
    public S hasVersion(HotVersion version) {
        if (template().version() != version) {
            throw failure(
                    "expected version %s, but it is %s",
                    version.date(), template().version().date());
        }
        return myself;
    }

    /**
     * The template as text is what a file says; see {@link Snapshot}.
     *
     * @param file for example {@code src/test/snapshots/web.yaml}
     * @return this assertion
     */
    public S matchesSnapshot(Path file) {
        Snapshot.in(file).matches(HotWriter.write(template()));
        return myself;
    }

    private S definition(String kind, String name, Map<String, MapNode> all, Expectation expectation) {
        MapNode definition = all.get(name);
        if (definition == null) {
            throw missing(kind, name, all.keySet());
        }
        return check(kind, name, definition, expectation.tryDefinition(definition));
    }

    private S check(String kind, String name, MapNode definition, Trial trial) {
        if (!trial.isGood()) {
            throw failure(
                    "%s %s is not as expected:%s%nit is:%n%s",
                    kind,
                    name,
                    lines(trial.misses()),
                    HotWriter.write(definition).indent(2).stripTrailing());
        }
        trial.capture();
        return myself;
    }

    private static String lines(List<String> misses) {
        return "\n  " + String.join("\n  ", misses);
    }

    private AssertionError missing(String kind, String name, Set<String> names) {
        return failure(
                "expected %s called %s, but there are only %s",
                (kind.equals("output") ? "an " : "a ") + kind, name, names);
    }

    private S only(String kind, Set<String> actualNames, String... names) {
        if (!actualNames.equals(Set.of(names))) {
            throw failure("expected exactly the %s %s, but there are %s", kind, List.of(names), actualNames);
        }
        return myself;
    }

    private static <D> Map<String, MapNode> map(Map<String, D> definitions, Function<D, MapNode> parts) {
        Map<String, MapNode> maps = new LinkedHashMap<>();
        definitions.forEach((name, definition) -> maps.put(name, parts.apply(definition)));
        return maps;
    }
}
