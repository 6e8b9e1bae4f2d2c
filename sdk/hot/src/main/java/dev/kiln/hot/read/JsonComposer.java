package dev.kiln.hot.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.StringNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds values from JSON, which Heat tries before YAML: in JSON, {@code 1e3} is a number. */
final class JsonComposer {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final JsonParser parser;
    private final ReadLimits limits;

    private JsonComposer(JsonParser parser, ReadLimits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    /** The text's value, or null when the text is not JSON; a {@link Problem} when it exceeds a limit. */
    static @Nullable Composed compose(String text, ReadLimits limits) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                return null;
            }
            Composed value = new JsonComposer(parser, limits).value(1);
            return parser.nextToken() == null ? value : null;
        } catch (IOException notJson) {
            return null;
        }
    }

    private Composed value(int depth) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        JsonToken token = parser.currentToken();
        if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
            return new Composed(scalar(token), new Marks(at.getLineNr(), at.getColumnNr(), null, List.of()), 1);
        }
        if (depth > limits.maxDepth()) {
            throw Problem.limit(
                    "Lists and maps are nested more than " + limits.maxDepth() + " deep",
                    at.getLineNr(),
                    at.getColumnNr());
        }
        return token == JsonToken.START_OBJECT ? map(at, depth) : list(at, depth);
    }

    private Composed map(JsonLocation at, int depth) throws IOException {
        MapParts parts = new MapParts();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            JsonLocation keyAt = parser.currentTokenLocation();
            StringNode key = new StringNode(parser.currentName());
            parser.nextToken();
            Marks mark = new Marks(keyAt.getLineNr(), keyAt.getColumnNr(), null, List.of());
            parts.put(key, new Composed(key, mark, 1), value(depth + 1));
        }
        return parts.build(at.getLineNr(), at.getColumnNr());
    }

    private Composed list(JsonLocation at, int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        List<Marks> marks = new ArrayList<>();
        int size = 1;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Composed item = value(depth + 1);
            items.add(item.node());
            marks.add(item.marks());
            size += item.size();
        }
        return new Composed(new ListNode(items), new Marks(at.getLineNr(), at.getColumnNr(), null, marks), size);
    }

    private Node scalar(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> new StringNode(parser.getText());
            case VALUE_NUMBER_INT -> new IntegerNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> new FloatNode(parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> new BooleanNode(token == JsonToken.VALUE_TRUE);
            default -> NullNode.NULL;
        };
    }
}
