package dev.kiln.engine.cloud.local;

import dev.kiln.engine.state.Action;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads {@code local.yaml}. What its sections mean is told in {@code sdk/docs/local-cloud.md}. */
public final class LocalSettingsReader {

    private static final List<String> ACTIONS =
            List.of("create", "update", "delete", "check", "suspend", "resume", "snapshot");

    private static final int MAX_PORT = 65535;

    private final List<String> problems = new ArrayList<>();

    private LocalSettingsReader() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the settings
     * @throws LocalSettingsException when something in it is wrong; names everything that is
     * @throws UncheckedIOException when it cannot be read
     */
    public static LocalSettings read(Path file) {
        try {
            return read(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads the text of a file.
     *
     * @param name the file's name, for the problems
     * @param text the text
     * @return the settings; for an empty text those that hold without any
     * @throws LocalSettingsException when something in it is wrong; names everything that is
     */
    public static LocalSettings read(String name, String text) {
        LocalSettingsReader reader = new LocalSettingsReader();
        LocalSettings settings = reader.settings(Section.of(name, YamlNode.read(name, text), reader.problems));
        if (!reader.problems.isEmpty()) {
            throw new LocalSettingsException(reader.problems);
        }
        return settings;
    }

    private LocalSettings settings(Section file) {
        file.only("catalogue", "quotas", "failures", "latencies", "signals");
        Catalogue catalogue = new CatalogueReader(file.section("catalogue")).read();
        Map<String, Integer> quotas = quotas(file.section("quotas"));
        List<Disturbance> disturbances = new ArrayList<>();
        file.items("failures").forEach(one -> disturbances.add(failure(one)));
        file.items("latencies").forEach(one -> disturbances.add(latency(one)));
        return new LocalSettings(catalogue, quotas, disturbances, signalPort(file.section("signals")));
    }

    private static OptionalInt signalPort(Section section) {
        section.only("port");
        Integer port = section.number("port", 1);
        if (port == null) {
            return OptionalInt.empty();
        }
        if (port > MAX_PORT) {
            section.wrong("port", "must be " + MAX_PORT + " or less, is " + port);
        }
        return OptionalInt.of(port);
    }

    private static Map<String, Integer> quotas(Section section) {
        section.only(QuotaNames.all());
        Map<String, Integer> quotas = new LinkedHashMap<>();
        for (String name : section.keys()) {
            Integer most = section.number(name, 0);
            String kind = QuotaNames.kind(name);
            if (most != null && kind != null) {
                quotas.put(kind, most);
            }
        }
        return quotas;
    }

    private static Disturbance failure(Section section) {
        section.only("on", "type", "name", "stack", "nth", "error", "message", "retried");
        Disturbance.Failure failure = new Disturbance.Failure(
                section.text("error", "ResourceInError"),
                section.text("message", "Went to status ERROR due to \"Unknown\""),
                section.flag("retried", false));
        return disturbance(section, Duration.ZERO, failure);
    }

    private static Disturbance latency(Section section) {
        section.only("on", "type", "name", "stack", "nth", "seconds");
        Double seconds = section.seconds("seconds");
        if (seconds == null && !section.has("seconds")) {
            section.wrong("seconds", "is missing");
        }
        return disturbance(
                section, seconds == null ? Duration.ZERO : Duration.ofMillis(Math.round(seconds * 1000)), null);
    }

    private static Disturbance disturbance(Section section, Duration latency, Disturbance.@Nullable Failure failure) {
        Integer nth = section.number("nth", 1);
        return new Disturbance(
                action(section),
                section.text("type", "*"),
                section.text("name", "*"),
                section.text("stack", "*"),
                nth == null ? 0 : nth,
                latency,
                failure);
    }

    private static Action action(Section section) {
        String on = section.text("on", "create");
        if (!ACTIONS.contains(on)) {
            section.wrong("on", "must be one of " + String.join(", ", ACTIONS) + ", is '" + on + "'");
            return Action.CREATE;
        }
        return Action.valueOf(on.toUpperCase(Locale.ROOT));
    }
}
