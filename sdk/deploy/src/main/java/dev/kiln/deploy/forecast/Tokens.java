package dev.kiln.deploy.forecast;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text that stands for values which are not known. The same text on both sides of an update means the same value, whatever it is;
 * text that says perhaps means that nobody can tell before the update.
 */
final class Tokens {

    private static final String PERHAPS = "\u2039perhaps ";
    private static final String LATER = "\u2039known after ";

    private Tokens() {}

    static String idOf(String stack) {
        return "\u2039id of " + stack + "\u203a";
    }

    static String newId(String resource) {
        return "\u2039new id of " + resource + "\u203a";
    }

    static String perhapsNewId(String resource) {
        return PERHAPS + "new id of " + resource + "\u203a";
    }

    static String attribute(String resource, String attribute, List<?> path) {
        return "\u2039" + attributeText(resource, attribute, path) + "\u203a";
    }

    static String newAttribute(String resource, String attribute, List<?> path) {
        return "\u2039new " + attributeText(resource, attribute, path) + "\u203a";
    }

    static String perhapsNewAttribute(String resource, String attribute, List<?> path) {
        return PERHAPS + "new " + attributeText(resource, attribute, path) + "\u203a";
    }

    static String knownAfter(String stack) {
        return LATER + stack + " is deployed\u203a";
    }

    static String perhaps(String what) {
        return PERHAPS + what + "\u203a";
    }

    private static String attributeText(String resource, String attribute, List<?> path) {
        StringBuilder text = new StringBuilder(resource).append('.').append(attribute);
        path.forEach(part -> text.append('.').append(part));
        return text.toString();
    }

    /** Whether a value, or a part of it, stands for one that is not known. */
    static boolean isUnknown(@Nullable Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().anyMatch(Tokens::isUnknown);
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Tokens::isUnknown);
        }
        return value instanceof String text && text.contains("\u2039") && text.contains("\u203a");
    }

    /** Whether a value, or a part of it, cannot be told. */
    static boolean isUncertain(@Nullable Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().anyMatch(Tokens::isUncertain);
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Tokens::isUncertain);
        }
        return value instanceof String text && (text.contains(PERHAPS) || text.contains(LATER));
    }
}
