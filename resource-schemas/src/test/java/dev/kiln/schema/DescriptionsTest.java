package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.files.SchemaReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every type, property at every depth, attribute and update policy says in our own words what it is for. */
class DescriptionsTest {

    private static final Path TYPES = Path.of("src/main/resources/dev/kiln/schema/types");

    private final List<Described> all = new ArrayList<>();

    /** Something that needs a description; the path names it in a failure. */
    private record Described(String path, Optional<String> text) {}

    DescriptionsTest() {
        SchemaReader.readTypes(TYPES).values().forEach(this::type);
    }

    @Test
    void nothingIsLeftUndescribed() {
        assertThat(all).hasSizeGreaterThan(2500);
        List<String> missing = all.stream()
                .filter(one -> one.text().isEmpty())
                .map(Described::path)
                .toList();
        System.out.printf("descriptions: %d of %d%n", all.size() - missing.size(), all.size());
        assertThat(missing).isEmpty();
    }

    @Test
    void eachIsMadeOfPlainSentencesThatFitACompletionPopup() {
        List<String> odd = all.stream()
                .filter(one -> one.text().isPresent() && !isPlain(one.text().get()))
                .map(one -> one.path() + ": " + one.text().orElseThrow())
                .toList();
        assertThat(odd).isEmpty();
    }

    private static boolean isPlain(String text) {
        char first = text.charAt(0);
        return text.length() >= 20
                && text.length() <= 400
                && (Character.isUpperCase(first) || Character.isDigit(first))
                && text.endsWith(".")
                && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private void type(ResourceSchema type) {
        all.add(new Described(type.name(), type.description()));
        properties(type.name(), type.properties());
        properties(type.name() + " update policy", type.updatePolicy());
        type.attributes()
                .forEach((name, attribute) ->
                        all.add(new Described(type.name() + " attribute " + name, attribute.description())));
    }

    private void properties(String owner, Map<String, PropertySchema> properties) {
        properties.forEach((name, property) -> {
            String path = owner + "." + name;
            all.add(new Described(path, property.description()));
            children(path, property);
        });
    }

    private void children(String path, PropertySchema property) {
        properties(path, property.properties());
        property.items().ifPresent(items -> children(path + ".*", items));
    }
}
