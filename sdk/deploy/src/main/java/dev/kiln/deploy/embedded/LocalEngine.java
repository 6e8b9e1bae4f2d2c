package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.engine.Engine;
import dev.kiln.engine.EngineBuilder;
import dev.kiln.engine.api.EventListener;
import dev.kiln.engine.cloud.local.LocalSettings;
import dev.kiln.engine.cloud.local.LocalSettingsException;
import dev.kiln.engine.cloud.local.LocalSettingsReader;
import dev.kiln.engine.state.StoreException;
import dev.kiln.engine.store.SqliteStackStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiFunction;

/** Opens the engine over the state of one folder. */
final class LocalEngine {

    private static final String STORE = "stacks.db";
    private static final String SETTINGS = "local.yaml";
    /** How long to wait for another process that works on the same folder. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;

    LocalEngine(Path folder) {
        this.folder = folder;
    }

    /** The engine at work, which takes signals; while it is open no other process can open it. */
    Engine open(EventListener listener) {
        return open((engine, port) -> engine.listener(listener).listenForSignals(port));
    }

    /** The engine to be asked something; the addresses that it tells are those at which the one at work takes signals. */
    Engine open() {
        return open(EngineBuilder::signalsArriveAt);
    }

    private Engine open(BiFunction<EngineBuilder, Integer, EngineBuilder> signals) {
        LocalSettings settings = settings();
        try {
            Files.createDirectories(folder);
            SqliteStackStore store = SqliteStackStore.open(folder.resolve(STORE), PATIENCE);
            try {
                int port = settings.signalPort().orElseGet(store::signalPort);
                return signals.apply(Engine.builder().store(store).cloud(settings), port)
                        .open();
            } catch (IllegalStateException taken) {
                store.close();
                throw new DeployException(Kind.CONFIGURATION, message(taken), null, taken);
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (StoreException e) {
            throw new DeployException(Kind.IN_PROGRESS, message(e), null, e);
        } catch (IOException e) {
            throw new DeployException(
                    Kind.CONFIGURATION, "The folder " + folder + " for local stacks cannot be made: " + e, null, e);
        }
    }

    private LocalSettings settings() {
        Path inside = folder.resolve(SETTINGS);
        Path parent = folder.toAbsolutePath().normalize().getParent();
        Path beside = parent == null ? inside : parent.resolve(SETTINGS);
        Path file = Files.exists(inside) ? inside : beside;
        if (!Files.exists(file)) {
            return LocalSettings.DEFAULT;
        }
        try {
            return LocalSettingsReader.read(file);
        } catch (LocalSettingsException e) {
            throw new DeployException(Kind.CONFIGURATION, message(e), null, e);
        }
    }

    private static String message(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
