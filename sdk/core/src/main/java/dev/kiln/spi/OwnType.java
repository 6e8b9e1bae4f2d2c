package dev.kiln.spi;

import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.files.SchemaReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a generated class knows of a resource type that does not come with Kiln: a plug-in of a cloud's own, or a template used as a
 * type. Synthesis checks the resources of the type by its schema, and sends its files along with the stack.
 */
public final class OwnType implements WireValue {

    private final String name;
    private final String facts;
    private final Map<String, String> files;
    private volatile @Nullable ResourceSchema schema;

    private OwnType(String name, String facts, Map<String, String> files) {
        this.name = name;
        this.facts = facts;
        this.files = files;
    }

    /**
     * A type without files.
     *
     * @param name the type in Heat, or the file of the template
     * @param facts its schema in JSON, as the generator writes it
     * @return the type
     */
    public static OwnType of(String name, String facts) {
        return new OwnType(name, facts, Map.of());
    }

    /**
     * The same type with one more file that has to be sent along.
     *
     * @param file the name that templates use
     * @param pieces the content, cut anywhere
     * @return the type
     */
    public OwnType withFile(String file, String... pieces) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(file, String.join("", pieces));
        return new OwnType(name, facts, Collections.unmodifiableMap(more));
    }

    /**
     * The type in Heat, or the file of the template.
     *
     * @return for example {@code Acme::DNS::Alias}
     */
    @Override
    public String wireValue() {
        return name;
    }

    /**
     * What the type takes and gives.
     *
     * @return the schema, read on first use
     */
    public ResourceSchema schema() {
        ResourceSchema known = schema;
        if (known == null) {
            known = SchemaReader.readFacts(name, facts);
            schema = known;
        }
        return known;
    }

    /**
     * What has to be sent along.
     *
     * @return content by name; cannot be changed
     */
    public Map<String, String> files() {
        return files;
    }
}
