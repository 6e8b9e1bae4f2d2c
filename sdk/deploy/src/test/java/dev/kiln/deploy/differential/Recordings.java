package dev.kiln.deploy.differential;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What Heat did, kept in the folder that {@code kiln.recordings} names, so that the engine can be mended without asking Heat again;
 * without that property nothing is kept. A case whose texts or steps change is asked for anew.
 */
final class Recordings {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One case as it was seen, under this stack name. */
    record Recording(String stack, List<Observation> seen) {}

    private final @Nullable String folder = System.getProperty("kiln.recordings");

    Recording of(Case one, Supplier<Recording> live) {
        if (folder == null) {
            return live.get();
        }
        Path file = Path.of(
                folder, one.name() + "-" + Integer.toHexString((one.texts() + one.steps()).hashCode()) + ".json");
        try {
            if (Files.exists(file)) {
                return JSON.readValue(file.toFile(), new TypeReference<Recording>() {});
            }
            Recording recording = live.get();
            Files.createDirectories(file.getParent());
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), recording);
            return recording;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
