package dev.kiln.deploy.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the folders under {@code differential/cases}. In each, {@code steps.yaml} says what the case {@code shows} and has a list
 * of {@code steps}, each a map whose first key is the request ({@code create: template.yaml}, {@code signal: group/0/handle},
 * {@code suspend:}) and whose other keys are those of {@link Step}: {@code env} (a file), {@code parameters}, {@code clear},
 * {@code rollback}, {@code converge}, {@code body}, {@code until}, {@code ends} and {@code files} (names that stand for other files
 * in this step). All files of the folder go with each template. A case deletes its stack at the end by itself, if it made one.
 */
final class CaseReader {
    private static final String STEPS = "steps.yaml";
    private static final Set<String> KEYS =
            Set.of("env", "parameters", "clear", "rollback", "converge", "body", "until", "ends", "files");
    private static final Set<String> WITH_TEMPLATE = Set.of("create", "update", "patch");
    private static final Map<String, String> ENDS = Map.of("patch", "UPDATE", "cancel_update", "ROLLBACK");

    private CaseReader() {}

    /** All cases, by name. */
    static List<Case> all() {
        try (Stream<Path> folders = Files.list(folder())) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(CaseReader::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        try {
            return Path.of(CaseReader.class.getResource("/differential/cases").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Case read(Path folder) {
        try {
            Map<String, String> files = files(folder);
            Map<?, ?> whole = (Map<?, ?>) yaml(files.get(STEPS));
            List<Step> steps = new ArrayList<>();
            for (Object step : (List<?>) whole.get("steps")) {
                steps.add(step((Map<?, ?>) step, files));
            }
            boolean hasStack = steps.stream().anyMatch(step -> step.op().equals("create") && !step.isRefused());
            if (hasStack && !steps.get(steps.size() - 1).op().equals("delete")) {
                steps.add(step(Map.of("delete", ""), files));
            }
            return new Case(
                    folder.getFileName().toString(),
                    whole.get("shows").toString(),
                    steps,
                    String.join("\n", files.values()));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("the case " + folder + " cannot be read: " + e, e);
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static Step step(Map<?, ?> step, Map<String, String> files) {
        String op = step.keySet().iterator().next().toString();
        Set<String> unknown =
                step.keySet().stream().skip(1).map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("unknown keys " + unknown);
        }
        Object argument = step.get(op);
        Map<String, String> sent = new LinkedHashMap<>(files);
        map(step.get("files")).forEach((name, file) -> sent.put(name, text(files, file.toString())));
        boolean hasTemplate = WITH_TEMPLATE.contains(op) && argument != null;
        return new Step(
                op,
                hasTemplate ? text(files, argument.toString()) : argument == null ? "" : argument.toString(),
                WITH_TEMPLATE.contains(op) ? sent : Map.of(),
                step.get("env") == null
                        ? Map.of()
                        : map(yaml(text(files, step.get("env").toString()))),
                map(step.get("parameters")),
                step.get("clear") == null
                        ? List.of()
                        : ((List<?>) step.get("clear"))
                                .stream().map(Object::toString).toList(),
                (Boolean) step.get("rollback"),
                Boolean.TRUE.equals(step.get("converge")),
                step.get("body"),
                (String) step.get("until"),
                step.get("ends") == null
                        ? ENDS.getOrDefault(op, op.toUpperCase(java.util.Locale.ROOT)) + "_COMPLETE"
                        : step.get("ends").toString());
    }

    private static String text(Map<String, String> files, String name) {
        String text = files.get(name);
        if (text == null) {
            throw new IllegalStateException("there is no file " + name);
        }
        return text;
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, item) -> map.put(key.toString(), item));
        }
        return map;
    }

    private static Object yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}
