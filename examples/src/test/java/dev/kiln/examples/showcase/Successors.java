package dev.kiln.examples.showcase;

import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.TranslationRule;
import java.util.HashMap;
import java.util.Map;

/** The names that Heat itself puts in the place of older ones. Models have the old names, examples the new ones. */
final class Successors {

    /** What Heat does in code, or tells people to do, and the rules of the types do not say. */
    private static final Map<String, Map<String, String>> UNRULED =
            Map.of("OS::Heat::RandomString", Map.of("sequence", "character_classes.class"));

    private final Map<String, String> byOldPath = new HashMap<>();

    private Successors() {}

    static Successors of(String type, ResourceSchema schema) {
        Successors successors = new Successors();
        UNRULED.getOrDefault(type, Map.of()).forEach(successors.byOldPath::put);
        for (TranslationRule rule : schema.translationRules()) {
            if (rule.kind() == TranslationRule.Kind.REPLACE) {
                String path = String.join(".", rule.path());
                String holder = path.substring(0, path.lastIndexOf('.') + 1);
                String old = rule.valueName() == null ? String.join(".", rule.valuePath()) : holder + rule.valueName();
                successors.byOldPath.put(old, path);
            }
        }
        return successors;
    }

    String of(String path) {
        return byOldPath.getOrDefault(path, path);
    }
}
