package dev.kiln.deploy.openstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.kiln.deploy.cloud.Credentials;
import dev.kiln.deploy.rest.JsonTree;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Takes secrets out of text that a person will see: those known by value, however they are written, and those recognized by their key. */
final class Redaction {
    private static final String MASK = "***";
    private static final String KEYS = "password|passwd|secret|token|private_key|adminPass";
    private static final Pattern KEY = Pattern.compile(KEYS, Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_KEY = Pattern.compile(
            "(([\"'])[^\"']*(?:" + KEYS + ")[^\"']*\\2\\s*:\\s*u?)"
                    + "(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|'(?:[^'\\\\]|\\\\.)*+'?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^/@:\\s]*):[^/@\\s]+@");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Shorter values would also blacken harmless words. */
    private static final int SHORTEST = 4;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Redaction(Credentials credentials) {
        add(credentials.secret());
    }

    void add(String secret) {
        if (secret.length() >= SHORTEST) {
            known.add(secret);
        }
    }

    /** All ways in which the secrets may be written, the longest first, since one may be part of another. */
    private Set<String> written() {
        Set<String> written = new TreeSet<>(
                (one, other) -> one.length() == other.length() ? one.compareTo(other) : other.length() - one.length());
        for (String secret : known) {
            String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(secret));
            String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
            written.addAll(List.of(secret, quoted, ascii(quoted), encoded, encoded.replace("+", "%20")));
        }
        return written;
    }

    /** The body of an answer. What is JSON is read first, since it may write a character in several ways. */
    String cleanBody(String body) {
        try {
            JsonNode tree = JsonTree.read(body);
            return tree.isContainerNode() ? JsonTree.write(cleaned(tree)) : clean(body);
        } catch (JsonProcessingException e) {
            return clean(body);
        }
    }

    private JsonNode cleaned(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(clean(node.asText()));
        }
        if (node.isArray()) {
            ArrayNode array = JSON.arrayNode();
            node.forEach(item -> array.add(cleaned(item)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JSON.objectNode();
            node.properties()
                    .forEach(field -> object.set(
                            field.getKey(),
                            field.getValue().isTextual()
                                            && KEY.matcher(field.getKey()).find()
                                    ? TextNode.valueOf(MASK)
                                    : cleaned(field.getValue())));
            return object;
        }
        return node;
    }

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < 0x80) {
                ascii.append((char) c);
            } else {
                ascii.append(String.format("\\u%04x", c));
            }
        });
        return ascii.toString();
    }

    String clean(String text) {
        String clean = text;
        for (String secret : written()) {
            clean = clean.replace(secret, MASK);
        }
        clean = IN_ADDRESS.matcher(clean).replaceAll("$1:***@");
        return BY_KEY.matcher(clean).replaceAll("$1\"***\"");
    }
}
