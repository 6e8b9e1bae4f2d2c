package dev.kiln.schema.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.kiln.schema.ResourceSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the schema files of a folder. */
public final class SchemaReader {

    private SchemaReader() {}

    /**
     * Reads every file {@code *.yaml} of the folder {@code types}.
     *
     * @param types the folder
     * @return the resource types by name
     * @throws SchemaFileException with all that is wrong in all files
     * @throws UncheckedIOException when a file cannot be read
     */
    public static SortedMap<String, ResourceSchema> readTypes(Path types) {
        Problems problems = new Problems();
        SortedMap<String, ResourceSchema> read = new TreeMap<>();
        for (Path file : yamlFiles(types)) {
            readType(problems, fileName(file), content(file)).ifPresent(type -> read.put(type.name(), type));
        }
        problems.throwIfAny();
        return read;
    }

    /**
     * Reads one resource type.
     *
     * @param file the file's name, from which the type's name must follow
     * @param yaml the file's text
     * @return the resource type
     * @throws SchemaFileException with all that is wrong
     */
    public static ResourceSchema readType(String file, String yaml) {
        Problems problems = new Problems();
        Optional<ResourceSchema> type = readType(problems, file, yaml);
        problems.throwIfAny();
        return type.orElseThrow();
    }

    /**
     * Reads what {@link SchemaWriter#writeFacts} wrote.
     *
     * @param type the type, for messages
     * @param json the text
     * @return the resource type, without descriptions
     * @throws SchemaFileException with all that is wrong
     */
    public static ResourceSchema readFacts(String type, String json) {
        Problems problems = new Problems();
        Optional<ResourceSchema> read = parse(Json.MAPPER, problems, type, json)
                .map(node -> new TypeFields(type, Fields.of(problems, type, node)).content());
        problems.throwIfAny();
        return read.orElseThrow();
    }

    /** Made on first use. */
    private static final class Yaml {
        static final ObjectMapper MAPPER =
                new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** Made on first use, apart from the reader of YAML, whose classes take longer to load. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();
    }

    private static Optional<ResourceSchema> readType(Problems problems, String file, String yaml) {
        return parse(problems, file, yaml)
                .filter(JsonNode::isObject)
                .map(node -> new TypeFields(file, Fields.of(problems, file, node)).read());
    }

    /**
     * Parses a YAML file into a map.
     *
     * @param problems takes what is wrong
     * @param file the file's name, for messages
     * @param yaml the file's text
     * @return the outermost map, or empty when there is none, which is noted
     */
    static Optional<JsonNode> parse(Problems problems, String file, String yaml) {
        return parse(Yaml.MAPPER, problems, file, yaml);
    }

    private static Optional<JsonNode> parse(ObjectMapper mapper, Problems problems, String file, String text) {
        try {
            JsonNode node = mapper.readTree(text);
            if (!node.isObject()) {
                problems.add(file, "", "must hold a map");
                return Optional.empty();
            }
            return Optional.of(node);
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            problems.add(file, where, "is no " + mapper.getFactory().getFormatName() + ": " + e.getOriginalMessage());
            return Optional.empty();
        }
    }

    /**
     * Reads a file as text.
     *
     * @param file the file
     * @return the text
     * @throws UncheckedIOException when it cannot be read
     */
    static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<Path> yamlFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(f -> fileName(f).endsWith(".yaml")).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the folder " + folder, e);
        }
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
