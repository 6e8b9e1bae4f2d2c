package dev.kiln.hot.conformance;

import dev.kiln.hot.value.JsonReader;
import dev.kiln.hot.value.Omitted;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Runs the cases of a file and prints how many passed, naming those that did not. */
final class EvaluationCases {

    private EvaluationCases() {}

    /** All files that a folder of cases may hold. */
    private static final List<String> FILES = List.of(
            "functions",
            "parameters",
            "properties",
            "validation",
            "yaml",
            "envmerge",
            "registry",
            "depgraph",
            "live-validation",
            "oracle");

    /**
     * Runs a file: the one in the folder that was given, else the project's own and the one beside the checkout.
     *
     * @param file the file's name without its ending
     * @param check what is wrong with a case, or null when it passes
     * @return the failed cases, each with its reason
     */
    static List<String> run(String file, Function<Map<String, Object>, String> check) throws IOException {
        List<String> failures = new ArrayList<>();
        Optional<Path> folder = CorpusFiles.folder("conformance");
        if (System.getProperty("kiln.conformance") == null) {
            failures.addAll(run(file, byId(resource(file)), "", (id, one) -> check.apply(one)));
        }
        Optional<Path> other = folder.isEmpty() ? Optional.empty() : in(folder.get(), file);
        if (other.isPresent()) {
            failures.addAll(run(file, byId(other.get()), beside(), (id, one) -> check.apply(one)));
        }
        return failures;
    }

    /**
     * Runs the oracle, whose cases are named by the templates that they are about.
     *
     * @param corpus the folder with the templates
     * @param check what is wrong with a case, or null when it passes
     * @return the failed cases, each with its reason
     */
    static List<String> runOracle(Path corpus, BiFunction<Path, Map<String, Object>, String> check) throws IOException {
        Optional<Path> folder = CorpusFiles.folder("conformance");
        Optional<Path> cases = folder.isEmpty() ? Optional.empty() : in(folder.get(), "oracle");
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Object>> byTemplate = new LinkedHashMap<>();
        map(read(cases.get())).forEach((name, one) -> byTemplate.put(name, map(one)));
        return run("oracle", byTemplate, beside(), (name, one) -> check.apply(corpus.resolve(name), one));
    }

    private static String beside() {
        return System.getProperty("kiln.conformance") == null ? " (beside the checkout)" : "";
    }

    /** The file in a folder, or empty when the folder has others, but not this one. */
    private static Optional<Path> in(Path folder, String file) {
        if (FILES.stream().noneMatch(name -> Files.exists(folder.resolve(name + ".json")))) {
            throw new IllegalStateException("there are no cases in " + folder);
        }
        Path path = folder.resolve(file + ".json");
        if (Files.exists(path)) {
            return Optional.of(path);
        }
        System.out.println(file + ": 0 cases, file absent" + beside());
        return Optional.empty();
    }

    private static Map<String, Map<String, Object>> byId(Path path) throws IOException {
        Map<String, Map<String, Object>> cases = new LinkedHashMap<>();
        for (Map<String, Object> one : maps(read(path))) {
            if (cases.put(String.valueOf(one.get("id")), one) != null) {
                throw new IllegalStateException("two cases of " + path + " are called " + one.get("id"));
            }
        }
        return cases;
    }

    private static List<String> run(
            String file,
            Map<String, Map<String, Object>> cases,
            String where,
            BiFunction<String, Map<String, Object>, String> check)
            throws IOException {
        if (cases.isEmpty()) {
            throw new IllegalStateException(file + ".json has no cases");
        }
        Set<String> exceptions = exceptions(file, cases.size());
        List<String> failures = new ArrayList<>();
        int excused = 0;
        for (Map.Entry<String, Map<String, Object>> one : cases.entrySet()) {
            String problem = problem(check, one);
            if (problem != null && exceptions.contains(one.getKey())) {
                excused++;
            } else if (problem != null) {
                failures.add(one.getKey() + ": " + problem);
            }
        }
        System.out.println(file + ": " + cases.size() + " cases, " + (cases.size() - failures.size() - excused)
                + " passed, " + failures.size() + " failed" + (excused == 0 ? "" : ", " + excused + " excepted") + where
                + (failures.isEmpty() ? "" : "\n  " + String.join("\n  ", failures)));
        return failures;
    }

    /** The ids of a file's cases that are known to differ; their reasons stand beside them in exceptions.txt. */
    private static Set<String> exceptions(String file, int cases) throws IOException {
        Set<String> ids = new HashSet<>();
        for (String line : Files.readAllLines(resource("exceptions.txt"))) {
            String[] parts = line.split(" ", 3);
            if (parts.length == 3 && parts[0].equals(file)) {
                ids.add(parts[1]);
            }
        }
        if (ids.size() * 100 > cases) {
            throw new IllegalStateException("more than 1 % of " + file + " is excepted: " + ids);
        }
        return ids;
    }

    private static Path resource(String name) {
        String file = name.indexOf('.') < 0 ? name + ".json" : name;
        try {
            return Path.of(
                    EvaluationCases.class.getResource("/conformance/" + file).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String problem(
            BiFunction<String, Map<String, Object>, String> check, Map.Entry<String, Map<String, Object>> one) {
        try {
            return check.apply(one.getKey(), one.getValue());
        } catch (RuntimeException unexpected) {
            return "unexpected " + unexpected + " at " + unexpected.getStackTrace()[0];
        }
    }

    static Object read(Path file) throws IOException {
        return decode(JsonReader.read(Files.readString(file)));
    }

    @SuppressWarnings("unchecked") // a case file is a list of objects
    static List<Map<String, Object>> maps(Object list) {
        return (List<Map<String, Object>>) list;
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static Object decode(Object value) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(decode(item)));
            return copy;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (map.keySet().equals(Set.of("$float"))) {
            return Double.parseDouble(
                    map.get("$float").toString().replace("inf", "Infinity").replace("nan", "NaN"));
        }
        if (map.keySet().equals(Set.of("$omitted"))) {
            return Omitted.OMITTED;
        }
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((key, item) -> copy.put(key, decode(item)));
        return copy;
    }
}
