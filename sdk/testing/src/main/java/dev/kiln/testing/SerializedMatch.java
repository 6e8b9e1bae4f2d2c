package dev.kiln.testing;

import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.value.JsonReader;
import dev.kiln.hot.value.ValueException;
import dev.kiln.spi.Literal;
import org.jspecify.annotations.Nullable;

/** A text that is JSON, or the YAML of a map, with a content that is as expected. */
final class SerializedMatch extends Match {

    private final Match content;

    SerializedMatch(Match content) {
        this.content = content;
    }

    @Override
    void check(@Nullable Node actual, String path, Trial trial) {
        if (!(actual instanceof StringNode text)) {
            trial.miss(path, actual == null ? "is not set" : "is " + TemplateText.of(actual) + ", not " + words());
            return;
        }
        try {
            content.check(parse(text.value()), path + "(content)", trial);
        } catch (HotReadException e) {
            trial.miss(path, "is " + TemplateText.of(actual) + ", which is neither JSON nor YAML of a map");
        }
    }

    private static Node parse(String text) {
        try {
            return Literal.node(JsonReader.read(text));
        } catch (ValueException notJson) {
            return YamlDocument.parse(text, "text").root();
        }
    }

    @Override
    String words() {
        return "a text with the content " + content.words();
    }
}
