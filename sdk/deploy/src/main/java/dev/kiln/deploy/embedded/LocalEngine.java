package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.engine.Engine;
import dev.kiln.engine.EngineBuilder;
import dev.kiln.engine.api.EventListener;
import dev.kiln.engine.api.StackControl;
import dev.kiln.engine.cloud.local.LocalSettings;
import dev.kiln.engine.cloud.local.LocalSettingsException;
import dev.kiln.engine.cloud.local.LocalSettingsReader;
import dev.kiln.engine.signal.ControlClient;
import dev.kiln.engine.state.StackStore;
import dev.kiln.engine.state.StoreException;
import dev.kiln.engine.store.SqliteStackStore;
import dev.kiln.engine.store.StoreHolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The engine over the state of one folder. Safe for threads. */
final class LocalEngine {

    private static final String STORE = "stacks.db";
    private static final String SETTINGS = "local.yaml";
    /** How long to wait for another process that works on the same folder. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private final Path folder;
    private final List<EventListener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Engine engine;
    private boolean isAtWork;
    private int users;
    private int visitors;

    LocalEngine(Path folder) {
        this.folder = folder;
    }

    /**
     * The engine at work, which takes signals. All who hold it share it: it is opened for the first and closed after the last. While it
     * is open no other process can open it, but say what it wants of it.
     */
    synchronized Lease lease(EventListener listener) {
        awaitQuestions();
        if (engine == null) {
            startWork(open(() -> SqliteStackStore.open(store(), PATIENCE)));
        }
        listeners.add(listener);
        return leased(listener);
    }

    /**
     * The engine to be asked something; the addresses that it tells are those at which the one at work takes signals. While another
     * process is at work, it answers from what that has written so far.
     */
    synchronized Lease lease() {
        if (engine == null) {
            startAnswering();
        }
        return leased(null);
    }

    /** The way to the engine that is at work here or in another process; one that is opened where none is. */
    StackControl control() {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; LockSupport.parkNanos(PAUSE)) {
            Optional<StackControl> found = controlNow();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return controlHere(lease(event -> {}));
    }

    private synchronized Optional<StackControl> controlNow() {
        awaitQuestions();
        if (engine == null) {
            Optional<SqliteStackStore> free = open(() -> SqliteStackStore.openIfFree(store()));
            if (free.isEmpty()) {
                return door();
            }
            startWork(free.get());
        }
        return Optional.of(controlHere(leased(null)));
    }

    /** The way to the engine that is at work in another process; empty when there is none, or it cannot be reached. */
    synchronized Optional<StackControl> elsewhere() {
        awaitQuestions();
        if (engine != null) {
            return Optional.empty();
        }
        Optional<SqliteStackStore> free = open(() -> SqliteStackStore.openIfFree(store()));
        free.ifPresent(SqliteStackStore::close);
        return free.isPresent() ? Optional.empty() : door();
    }

    private Optional<StackControl> door() {
        return SqliteStackStore.holder(store())
                .map(StoreHolder::door)
                .map(door -> new ControlClient(door.address(), door.secret()));
    }

    private static StackControl controlHere(Lease lease) {
        return new LocalControl(lease.engine(), lease::close);
    }

    /** What another process wants; the engine stays open until that is done. */
    private synchronized StackControl visit() {
        Engine opened = engine;
        if (opened == null || !isAtWork) {
            throw new IllegalStateException("The engine is closing.");
        }
        visitors++;
        return new LocalControl(opened, this::visitIsOver);
    }

    private synchronized void visitIsOver() {
        visitors--;
        notifyAll();
    }

    private Lease leased(@Nullable EventListener listener) {
        users++;
        return new Lease(Objects.requireNonNull(engine), listener);
    }

    /** An engine that was opened for questions only does not take signals: it is closed once they are answered. */
    private void awaitQuestions() {
        awaitThat(() -> engine == null || isAtWork);
    }

    private synchronized void awaitThat(BooleanSupplier condition) {
        boolean interrupted = false;
        while (!condition.getAsBoolean()) {
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

    private void startWork(SqliteStackStore store) {
        Engine opened = engine(
                store,
                (builder, port) -> builder.listener(event -> listeners.forEach(one -> one.happened(event)))
                        .listenForSignals(port));
        engine = opened;
        isAtWork = true;
        String secret = UUID.randomUUID().toString();
        opened.openDoor(secret, this::visit);
        opened.signalAddress().ifPresent(address -> store.announce(new StoreHolder.Door(URI.create(address), secret)));
    }

    private void startAnswering() {
        StackStore store = open(() -> {
            Optional<SqliteStackStore> free = SqliteStackStore.openIfFree(store());
            return free.isPresent()
                    ? free.get()
                    : SqliteStackStore.view(store()).orElseGet(() -> SqliteStackStore.open(store(), PATIENCE));
        });
        engine = engine(store, EngineBuilder::signalsArriveAt);
        isAtWork = false;
    }

    private Path store() {
        return folder.resolve(STORE);
    }

    private <T> T open(Supplier<T> opening) {
        try {
            makeFolder();
            return opening.get();
        } catch (StoreException e) {
            throw new DeployException(Kind.IN_PROGRESS, message(e), null, e);
        } catch (IOException e) {
            throw new DeployException(
                    Kind.CONFIGURATION, "The folder " + folder + " for local stacks cannot be made: " + e, null, e);
        }
    }

    private Engine engine(StackStore store, BiFunction<EngineBuilder, Integer, EngineBuilder> signals) {
        try {
            LocalSettings settings = settings();
            int port = settings.signalPort().orElseGet(() -> SqliteStackStore.signalPort(store()));
            return signals.apply(Engine.builder().store(store).cloud(settings), port)
                    .open();
        } catch (IllegalStateException taken) {
            store.close();
            throw new DeployException(Kind.CONFIGURATION, message(taken), null, taken);
        } catch (StoreException e) {
            store.close();
            throw new DeployException(Kind.IN_PROGRESS, message(e), null, e);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** What is kept is the owner's alone. */
    private void makeFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Path above = folder.toAbsolutePath().getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private synchronized void leave(@Nullable EventListener listener) {
        if (listener != null) {
            listeners.remove(listener);
        }
        users--;
        // what other processes wanted goes on only while this one lives
        awaitThat(() -> users > 0 || visitors == 0);
        Engine opened = engine;
        if (users == 0 && opened != null) {
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
