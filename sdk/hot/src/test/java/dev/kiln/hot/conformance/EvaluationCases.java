package dev.kiln.hot.conformance;

import dev.kiln.hot.value.JsonReader;
import dev.kiln.hot.value.Omitted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        Optional<Path> directory = directory();
        if (directory.isEmpty()) {
            System.out.println(file + ": 0 cases, directory absent");
            return List.of();
        }
        List<Map<String, Object>> cases = maps(read(directory.get().resolve(file + ".json")));
        List<String> failures = new ArrayList<>();
        for (Map<String, Object> one : cases) {
            String problem = problem(check, one);
            if (problem != null) {
                failures.add(one.get("id") + ": " + problem);
            }
        }
        System.out.println(file + ": " + cases.size() + " cases, " + (cases.size() - failures.size()) + " passed, "
                + failures.size() + " failed" + (failures.isEmpty() ? "" : "\n  " + String.join("\n  ", failures)));
        return failures;
    }

    private static String problem(Function<Map<String, Object>, String> check, Map<String, Object> one) {
        try {
            return check.apply(one);
        } catch (RuntimeException unexpected) {
            return "unexpected " + unexpected + " at " + unexpected.getStackTrace()[0];
        }
    }

    static Optional<Path> directory() {
        String given = System.getProperty("kiln.conformance");
        return given == null ? Optional.empty() : Optional.of(Path.of(given));
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
