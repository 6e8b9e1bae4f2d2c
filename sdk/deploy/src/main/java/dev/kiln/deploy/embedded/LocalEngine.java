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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The engine over the state of one folder. Safe for threads. */
final class LocalEngine {

    private static final String STORE = "stacks.db";
    private static final String SETTINGS = "local.yaml";
    /** How long to wait for another process that works on the same folder. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final List<EventListener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Engine engine;
    private boolean isAtWork;
    private int users;

    LocalEngine(Path folder) {
        this.folder = folder;
    }

    /**
     * The engine at work, which takes signals. All who hold it share it: it is opened for the first and closed after the last. While it
     * is open no other process can open it.
     */
    synchronized Lease lease(EventListener listener) {
        awaitQuestions();
        Engine opened = engine;
        if (opened == null) {
            opened = open((builder, port) -> builder.listener(event -> listeners.forEach(one -> one.happened(event)))
                    .listenForSignals(port));
            engine = opened;
            isAtWork = true;
        }
        listeners.add(listener);
        return lease(opened, listener);
    }

    /** The engine to be asked something; the addresses that it tells are those at which the one at work takes signals. */
    synchronized Lease lease() {
        Engine opened = engine;
        if (opened == null) {
            opened = open(EngineBuilder::signalsArriveAt);
            engine = opened;
            isAtWork = false;
        }
        return lease(opened, null);
    }

    private Lease lease(Engine opened, @Nullable EventListener listener) {
        users++;
        return new Lease(opened, listener);
    }

    /** An engine that was opened for questions only does not take signals: it is closed once they are answered. */
    private void awaitQuestions() {
        boolean interrupted = false;
        while (engine != null && !isAtWork) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
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

    private synchronized void leave(@Nullable EventListener listener) {
        if (listener != null) {
            listeners.remove(listener);
        }
        Engine opened = engine;
        if (--users == 0 && opened != null) {
            engine = null;
            opened.close();
            notifyAll();
        }
    }

    /** The right to use the engine until it is closed. */
    final class Lease implements AutoCloseable {

        private final Engine leased;
        private final @Nullable EventListener listener;
        private final AtomicBoolean isOver = new AtomicBoolean();

        private Lease(Engine leased, @Nullable EventListener listener) {
            this.leased = leased;
            this.listener = listener;
        }

        Engine engine() {
            return leased;
        }

        @Override
        public void close() {
            if (!isOver.getAndSet(true)) {
                leave(listener);
            }
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
