package dev.kiln.engine.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The process that has a store open.
 *
 * @param process its number
 * @param since when it got the store
 * @param door where it takes what other processes want of it, or null while it takes nothing
 */
public record StoreHolder(
        long process, Instant since, @Nullable Door door) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    /**
     * A door for those who may read the store's folder.
     *
     * @param address for example {@code http://127.0.0.1:23456}
     * @param secret what opens it
     */
    public record Door(URI address, String secret) {

        @Override
        public String toString() {
            return address.toString();
        }
    }

    static StoreHolder thisProcess() {
        return new StoreHolder(ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.MILLIS), null);
    }

    /**
     * Who it is and since when, to be read after "in use by".
     *
     * @return for example {@code process 4711 since 2026-03-01 12:00:00 UTC}
     */
    public String description() {
        return "process " + process + " since " + TIME.format(since);
    }

    /** Beside the store, not in the file of its lock: to close that would let go of the lock. */
    static void write(Path file, StoreHolder holder) throws IOException {
        StringBuilder text = new StringBuilder("process ")
                .append(holder.process)
                .append("\nsince ")
                .append(holder.since);
        if (holder.door != null) {
            text.append("\naddress ")
                    .append(holder.door.address)
                    .append("\nsecret ")
                    .append(holder.door.secret);
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        PrivateFile.createIfMissing(draft);
        Files.writeString(draft, text.append('\n'));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What the file says; empty when there is none or it says nothing that makes sense. */
    static Optional<StoreHolder> read(Path file) throws IOException {
        Map<String, String> said = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    said.put(line.substring(0, space), line.substring(space + 1));
                }
            }
            String address = said.get("address");
            Door door = address == null ? null : new Door(URI.create(address), said.getOrDefault("secret", ""));
            return Optional.of(new StoreHolder(
                    Long.parseLong(said.getOrDefault("process", "")),
                    Instant.parse(said.getOrDefault("since", "")),
                    door));
        } catch (NoSuchFileException | DateTimeException | IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }
}
