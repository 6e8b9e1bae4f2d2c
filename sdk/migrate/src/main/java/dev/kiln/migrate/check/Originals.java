package dev.kiln.migrate.check;

import dev.kiln.App;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.Template;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.env.EnvironmentMerge;
import dev.kiln.hot.read.EnvironmentReader;
import dev.kiln.migrate.TemplateMigrator;
import dev.kiln.migrate.files.FileNames;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.StackArtifact;
import dev.kiln.synth.TemplateArtifact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The templates and environments that stacks were migrated from, kept on the class path below {@code originals} beside a test of the
 * project.
 */
public final class Originals {

    private final Class<?> test;

    private Originals(Class<?> test) {
        this.test = test;
    }

    /**
     * The originals of a project.
     *
     * @param test a class of the package beside which they lie
     * @return the originals
     */
    public static Originals beside(Class<?> test) {
        return new Originals(test);
    }

    /**
     * Where a stack, what is nested in it, and its environment differ from what they were made of.
     *
     * @param declare makes the stack: its constructor
     * @param template the name of its template below {@code originals}
     * @param environments the names of the environments that go with it, in their order
     * @return the differences in words, none where it all means the same
     * @throws IllegalArgumentException when an original is missing
     */
    public List<String> differences(Consumer<App> declare, String template, String... environments) {
        App app = new App();
        declare.accept(app);
        StackArtifact stack = Assembly.draft(app, new ArrayList<>()).stacks().get(0);
        List<String> differences = new ArrayList<>();
        Template original = template(template).orElseThrow(() -> missing(template));
        Sameness.difference(original, stack.template()).ifPresent(differences::add);
        for (TemplateArtifact nested : stack.nested()) {
            Optional<Template> inner = template(nested.file());
            if (inner.isEmpty()) {
                differences.add(nested.file() + ": there was no such template");
            }
            inner.flatMap(one -> Sameness.difference(one, nested.template()))
                    .ifPresent(difference -> differences.add(nested.file() + ": " + difference));
        }
        Environment before = environment(original, environments);
        Environment after = stack.environment() == null
                ? Environment.EMPTY
                : stack.environment().environment();
        EnvironmentSameness.difference(before, after).ifPresent(differences::add);
        return differences;
    }

    private Environment environment(Template template, String... names) {
        Map<String, Environment> environments = new LinkedHashMap<>();
        for (String name : names) {
            String text = text(name).orElseThrow(() -> missing(name));
            environments.put(name, FileNames.fromRoot(EnvironmentReader.read(text, name), name));
        }
        if (environments.size() == 1) {
            return environments.values().iterator().next();
        }
        Map<String, ParameterType> types = new LinkedHashMap<>();
        template.parameters().forEach((name, parameter) -> types.put(name, parameter.type()));
        return EnvironmentMerge.merge(environments, types);
    }

    private Optional<Template> template(String name) {
        return text(name).map(text -> FileNames.fromRoot(TemplateMigrator.read(text, name), name));
    }

    private IllegalArgumentException missing(String name) {
        return new IllegalArgumentException(
                "there is no originals/" + name + " beside " + test.getName() + " on the class path");
    }

    private Optional<String> text(String name) {
        try (InputStream stream = test.getResourceAsStream("originals/" + name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
