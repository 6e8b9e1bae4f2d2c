package dev.kiln.engine.store;

import dev.kiln.engine.signal.FreePort;
import dev.kiln.engine.state.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The port for the signals of a store. */
final class StorePort {

    private StorePort() {}

    static int keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            keep(file, FreePort.choose());
        }
        String kept = Files.readString(file).strip();
        try {
            int port = Integer.parseInt(kept);
            if (port > 0 && port <= 0xffff) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // told below, as any other text that is no port
        }
        throw new StoreException("The port for signals that " + file + " keeps is '" + kept
                + "', which is none. Delete the file, then another port is chosen, or write one into it.");
    }

    private static void keep(Path file, int port) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        PrivateFile.createIfMissing(draft);
        Files.writeString(draft, Integer.toString(port));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
