package dev.kiln.deploy.cloud;

import dev.kiln.deploy.DeployException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Finds and reads the three files that describe clouds. Of each, the first that exists counts; then {@code secure.yaml} is laid over
 * {@code clouds.yaml}.
 */
final class CloudFiles {
    private final Map<String, String> env;
    private final List<Path> directories;
    private final List<Path> searched = new ArrayList<>();

    CloudFiles(Map<String, String> env, Path workingDirectory, Path home) {
        this.env = env;
        String xdg = env.get("XDG_CONFIG_HOME");
        Path userConfig = xdg == null || xdg.isEmpty() ? home.resolve(".config") : Path.of(xdg);
        this.directories = List.of(workingDirectory, userConfig.resolve("openstack"), Path.of("/etc/openstack"));
    }

    /** A file with what it says, or with nothing if none exists. */
    record Found(@Nullable Path file, Map<String, Object> content) {}

    Found clouds() {
        return first("clouds", env.get("OS_CLIENT_CONFIG_FILE"));
    }

    Found secure() {
        return first("secure", env.get("OS_CLIENT_SECURE_FILE"));
    }

    Found vendors() {
        return first("clouds-public", env.get("OS_CLIENT_VENDOR_FILE"));
    }

    /** The files looked for, for messages. */
    List<Path> searched() {
        return List.copyOf(searched);
    }

    /** The files of clouds that are there and come after the one that counts. */
    List<Path> shadowed() {
        return candidates("clouds", env.get("OS_CLIENT_CONFIG_FILE")).stream()
                .filter(Files::isRegularFile)
                .map(file -> file.toAbsolutePath().normalize())
                .distinct()
                .skip(1)
                .toList();
    }

    private List<Path> candidates(String name, @Nullable String override) {
        List<Path> candidates = new ArrayList<>();
        if (override != null && !override.isEmpty()) {
            candidates.add(Path.of(override));
        }
        for (Path directory : directories) {
            for (String suffix : List.of(".yaml", ".yml", ".json")) {
                candidates.add(directory.resolve(name + suffix));
            }
        }
        return candidates;
    }

    private Found first(String name, @Nullable String override) {
        for (Path candidate : candidates(name, override)) {
            if (!candidate.toString().endsWith(".yml") && !candidate.toString().endsWith(".json")) {
                searched.add(candidate);
            }
            if (Files.isRegularFile(candidate)) {
                return new Found(candidate, read(candidate));
            }
        }
        return new Found(null, Map.of());
    }

    private static Map<String, Object> read(Path file) {
        try {
            Object content = PlainYaml.read(Files.readString(file));
            return content == null ? Map.of() : map(content, "the whole of " + file);
        } catch (IOException e) {
            throw new DeployException(
                    DeployException.Kind.CONFIGURATION,
                    "Cannot read " + file + ": " + e.getMessage() + ". Check its permissions.",
                    null,
                    e);
        } catch (PlainYaml.UnusableException e) {
            throw new DeployException(
                    DeployException.Kind.CONFIGURATION,
                    file + " line " + e.line() + " cannot be used: " + e.getMessage() + ". Correct it.");
        } catch (MarkedYAMLException e) {
            // The exception's own text quotes the line, which may hold a password.
            String where = e.getProblemMark() == null
                    ? ""
                    : " line " + (e.getProblemMark().getLine() + 1);
            throw new DeployException(
                    DeployException.Kind.CONFIGURATION, file + where + " is not valid YAML. Correct it.");
        } catch (YAMLException e) {
            throw new DeployException(DeployException.Kind.CONFIGURATION, file + " is not valid YAML. Correct it.");
        }
    }

    /** A map out of a file, with keys as text. */
    static Map<String, Object> map(@Nullable Object value, String what) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (value == null || "".equals(value)) {
            return result;
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new DeployException(
                    DeployException.Kind.CONFIGURATION, "A map of keys and values is expected as " + what + ".");
        }
        map.forEach((key, item) -> result.put(String.valueOf(key), item));
        return result;
    }
}
