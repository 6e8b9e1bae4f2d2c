package dev.kiln.engine.cloud.local;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of a YAML file and the line that it begins on.
 *
 * @param value a map of name to node, a list of nodes, or a text, number, flag or null
 * @param line the line, counted from 1
 */
record YamlNode(@Nullable Object value, int line) {

    /** The whole of a file; null when it is empty. Fails when it is no YAML or a map has a key twice. */
    static @Nullable YamlNode read(String file, String text) {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            return parser.nextToken() == null ? null : node(file, parser);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new LocalSettingsException(List.of(file + ":" + line + ": "
                    + broken.getOriginalMessage().lines().findFirst().orElse("")));
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
    }

    private static YamlNode node(String file, JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = Objects.requireNonNull(parser.currentToken());
        return new YamlNode(
                switch (token) {
                    case START_OBJECT -> map(file, parser);
                    case START_ARRAY -> list(file, parser);
                    case VALUE_NUMBER_INT -> parser.getLongValue();
                    case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                    case VALUE_TRUE -> true;
                    case VALUE_FALSE -> false;
                    case VALUE_NULL -> null;
                    default -> parser.getText();
                },
                line);
    }

    private static Map<String, YamlNode> map(String file, JsonParser parser) throws IOException {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (entries.put(key, node(file, parser)) != null) {
                throw new LocalSettingsException(List.of(file + ":" + line + ": '" + key + "' is there twice"));
            }
        }
        return entries;
    }

    private static List<YamlNode> list(String file, JsonParser parser) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(file, parser));
        }
        return items;
    }
}
