package dev.kiln.engine.conformance;

import dev.kiln.hot.value.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A file of cases with what Heat answered. The project has copies; {@code -Dkiln.conformance=DIR}, or a folder
 * {@code shared/conformance} beside the checkout, has the whole.
 *
 * @param name the file's name without its ending
 */
record CaseFile(String name) {

    /**
     * Runs the cases of the folder that was given, else the project's own and those beside the checkout, and prints how many
     * passed.
     *
     * @param check what is wrong with a case, or null when it passes
     * @return the failed cases, each with its reason
     * @throws IllegalStateException when the file or the folder is absent, empty, or has two cases of one id
     */
    List<String> run(Function<Map<String, Object>, String> check) throws IOException {
        String file = name + ".json";
        String given = System.getProperty("kiln.conformance");
        if (given != null && !given.isBlank()) {
            return run(Files.readString(Path.of(given).resolve(file)), "", check);
        }
        List<String> failures = new ArrayList<>(run(own(file), "", check));
        Path beside = beside();
        if (beside != null) {
            failures.addAll(run(Files.readString(beside.resolve(file)), " (beside the checkout)", check));
        }
        return failures;
    }

    private static Path beside() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve(".git"))) {
                Path folder = up.resolveSibling("shared").resolve("conformance");
                return Files.isDirectory(folder) ? folder : null;
            }
        }
        return null;
    }

    private static String own(String file) throws IOException {
        try (InputStream in = CaseFile.class.getResourceAsStream("/conformance/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the project has no cases " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> run(String json, String where, Function<Map<String, Object>, String> check)
            throws IOException {
        List<?> cases = (List<?>) JsonReader.read(json);
        if (cases.isEmpty()) {
            throw new IllegalStateException(name + " has no cases");
        }
        Set<String> excepted = excepted();
        Set<Object> ids = new HashSet<>();
        List<String> failures = new ArrayList<>();
        int excused = 0;
        for (Object item : cases) {
            Map<String, Object> one = map(item);
            if (!ids.add(one.get("id"))) {
                throw new IllegalStateException("two cases of " + name + " are called " + one.get("id"));
            }
            String problem = problem(check, one);
            if (problem == null) {
                continue;
            }
            if (excepted.contains(one.get("id"))) {
                excused++;
            } else {
                failures.add(one.get("id") + ": " + problem);
            }
        }
        System.out.println(name + ": " + cases.size() + " cases, " + (cases.size() - failures.size() - excused)
                + " passed, " + failures.size() + " failed" + (excused == 0 ? "" : ", " + excused + " excepted") + where
                + (failures.isEmpty() ? "" : "\n  " + String.join("\n  ", failures)));
        return failures;
    }

    private static String problem(Function<Map<String, Object>, String> check, Map<String, Object> one) {
        try {
            return check.apply(one);
        } catch (RuntimeException unexpected) {
            return "unexpected " + unexpected + " at " + unexpected.getStackTrace()[0];
        }
    }

    /** The ids of cases that are known to differ; their reasons stand beside them in exceptions.txt. */
    private Set<String> excepted() throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        for (String line : own("exceptions.txt").lines().toList()) {
            String[] parts = line.split(" ", 3);
            if (parts.length == 3 && parts[0].equals(name)) {
                ids.add(parts[1]);
            }
        }
        return ids;
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** A number of a case; null, as in a case that gives none, is 0. */
    static int number(Object value) {
        return value == null ? 0 : ((Number) value).intValue();
    }

    /** What is wrong with a value, or null when it is the expected one. */
    static String difference(Object expected, Object found) {
        return expected.equals(found) ? null : "expected " + expected + " but found " + found;
    }
}
