package dev.kiln.deploy.heat;

import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.value.NodeValues;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a request asked for, to recognize it in what Heat has. */
final class SentTemplate {
    private final StackRequest request;

    private SentTemplate(StackRequest request) {
        this.request = request;
    }

    static SentTemplate of(StackRequest request) {
        return new SentTemplate(request);
    }

    /**
     * Whether a stack has the template, the tags and, as far as they can be compared, the parameters that were sent. A rollback puts back
     * what there was before, which is nothing but a version for a create; then only the wish for a rollback is left to go by.
     */
    boolean isThatOf(StackInfo stack, Map<String, @Nullable Object> template) {
        if (stack.status().action().equals("ROLLBACK")) {
            return !Boolean.TRUE.equals(request.disableRollback())
                    && (template.containsKey("resources") || hasWhatWasSentBesides(stack));
        }
        return hasWhatWasSentBesides(stack)
                && canonical(template)
                        .equals(canonical(NodeValues.ofMap(YamlDocument.parse(request.template(), "template")
                                .root())));
    }

    private boolean hasWhatWasSentBesides(StackInfo stack) {
        return new TreeSet<>(stack.tags()).equals(new TreeSet<>(request.tags()))
                && texts().entrySet().stream()
                        .allMatch(given -> isShown(stack.parameters().get(given.getKey()), given.getValue()));
    }

    /** Whether a value may be the one that Heat shows, if it shows it: hidden ones are asterisks. */
    private static boolean isShown(@Nullable String shown, String given) {
        return shown == null || shown.matches("\\*+") || shown.equals(given);
    }

    /** Values that Heat shows as they were given, since it converts others. */
    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (request.environmentFiles().isEmpty()) {
            request.parameters().forEach((name, value) -> {
                if (value instanceof String text && isPlain(text)) {
                    texts.put(name, text);
                }
            });
        }
        return texts;
    }

    private static boolean isPlain(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_.-]*") && !text.matches("(?i)true|false|on|off|y|n|yes|no|t|f");
    }

    private static Object canonical(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(String.valueOf(key), canonical(item)));
            return entries;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SentTemplate::canonical).toList();
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        return String.valueOf(value);
    }
}
