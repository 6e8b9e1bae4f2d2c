package dev.kiln.engine.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What recorded cases consist of. Null, as for what a case does not have, is empty. */
final class Cases {

    private Cases() {}

    /** What a case file wants to hear of a case: null when nothing is wrong. */
    static String verdict(List<String> problems) {
        return problems.isEmpty() ? null : "\n    " + String.join("\n    ", problems);
    }

    @SuppressWarnings("unchecked") // what a case file has there is a list of objects
    static List<Map<String, Object>> maps(Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // what a case file has there is a list of strings
    static List<String> strings(Object list) {
        return list == null ? List.of() : (List<String>) list;
    }

    static Map<String, String> texts(Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(value).forEach((key, text) -> texts.put(key, String.valueOf(text)));
        return texts;
    }
}
