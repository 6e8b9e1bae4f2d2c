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
import java.util.function.Function;

/** Runs the cases of a file and prints how many passed, naming those that did not. */
final class EvaluationCases {

    private EvaluationCases() {}

    /**
     * Runs a file.
     *
     * @param file the file's name without its ending
     * @param check what is wrong with a case, or null when it passes
     * @return the failed cases, each with its reason
     */
    static List<String> run(String file, Function<Map<String, Object>, String> check) throws IOException {
        List<String> failures = new ArrayList<>();
        if (System.getProperty("kiln.conformance") == null) {
            failures.addAll(run(file, resource(file), "", check));
            Optional<Path> beside = CorpusFiles.folder("conformance");
            if (beside.isPresent() && Files.exists(beside.get().resolve(file + ".json"))) {
                failures.addAll(run(file, beside.get().resolve(file + ".json"), " (beside the checkout)", check));
            }
            return failures;
        }
        Path given = CorpusFiles.folder("conformance").orElseThrow().resolve(file + ".json");
        if (!Files.exists(given)) {
            throw new IllegalStateException(given + " is missing");
        }
        return run(file, given, "", check);
    }

    private static List<String> run(String file, Path path, String where, Function<Map<String, Object>, String> check)
            throws IOException {
        List<Map<String, Object>> cases = maps(read(path));
        Set<String> exceptions = exceptions(file, cases.size());
        List<String> failures = new ArrayList<>();
        int excused = 0;
        for (Map<String, Object> one : cases) {
            String problem = problem(check, one);
            if (problem != null && exceptions.contains(String.valueOf(one.get("id")))) {
                excused++;
            } else if (problem != null) {
                failures.add(one.get("id") + ": " + problem);
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

    private static String problem(Function<Map<String, Object>, String> check, Map<String, Object> one) {
        try {
            return check.apply(one);
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
