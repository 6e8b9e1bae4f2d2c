package dev.kiln.engine;

import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.EventListener;
import dev.kiln.engine.cloud.Faults;
import dev.kiln.engine.cloud.GenericHandler;
import dev.kiln.engine.cloud.local.CloudHandlers;
import dev.kiln.engine.cloud.local.LocalSettings;
import dev.kiln.engine.group.GroupHandlers;
import dev.kiln.engine.handler.HandlerRegistry;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.heat.HeatHandlers;
import dev.kiln.engine.heat.TemplateHandler;
import dev.kiln.engine.run.EngineParts;
import dev.kiln.engine.run.Operations;
import dev.kiln.engine.run.Settings;
import dev.kiln.engine.signal.SignalServer;
import dev.kiln.engine.state.MemoryStackStore;
import dev.kiln.engine.state.StackStore;
import dev.kiln.schema.SchemaCatalog;
import java.security.SecureRandom;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Puts an engine together. Whatever is not said has a default that suits a try-out in memory. */
public final class EngineBuilder {

    private StackStore store = new MemoryStackStore();
    private EngineClock clock = EngineClock.real();
    private EventListener listener = event -> {};
    private SchemaCatalog schemas = SchemaCatalog.bundled();
    private HandlerRegistry handlers = HandlerRegistry.of(new GenericHandler(schemas))
            .with(CloudHandlers.all())
            .with(HeatHandlers.all())
            .with(GroupHandlers.all());
    private LocalSettings cloud = LocalSettings.DEFAULT;
    private @Nullable Faults faults;
    private RandomGenerator random = new SplittableRandom();
    private RandomGenerator secretRandom = new SecureRandom();
    private Settings settings = Settings.DEFAULT;
    private @Nullable Integer signalPort;

    EngineBuilder() {}

    /**
     * Keeps the state in a store, which the engine closes when it is closed.
     *
     * @param keeper the store; in memory unless this is called
     * @return this builder
     */
    public EngineBuilder store(StackStore keeper) {
        store = keeper;
        return this;
    }

    /**
     * Takes the time from a clock.
     *
     * @param time the clock; the system's unless this is called
     * @return this builder
     */
    public EngineBuilder clock(EngineClock time) {
        clock = time;
        return this;
    }

    /**
     * Tells a listener of everything that happens.
     *
     * @param told the listener
     * @return this builder
     */
    public EngineBuilder listener(EventListener told) {
        listener = told;
        return this;
    }

    /**
     * Knows the types of a catalogue.
     *
     * @param types the catalogue; the bundled one unless this is called
     * @return this builder
     */
    public EngineBuilder schemas(SchemaCatalog types) {
        schemas = types;
        return this;
    }

    /**
     * Adds what types do.
     *
     * @param more handlers by type; they go before those that the engine has
     * @return this builder
     */
    public EngineBuilder handlers(Map<String, ? extends ResourceHandler> more) {
        handlers = handlers.with(more);
        return this;
    }

    /**
     * Sets what the simulated cloud has, how much of it there may be, and what goes wrong in it.
     *
     * @param values the settings; {@link LocalSettings#DEFAULT} unless this is called
     * @return this builder
     */
    public EngineBuilder cloud(LocalSettings values) {
        cloud = values;
        return this;
    }

    /**
     * Lets the cloud be slow, or fail.
     *
     * @param disturbances the latencies and failures; those of the cloud's settings unless this is called
     * @return this builder
     */
    public EngineBuilder faults(Faults disturbances) {
        faults = disturbances;
        return this;
    }

    /**
     * Makes ids, names and passwords repeat from one engine to the next, for tests.
     *
     * @param seed any number
     * @return this builder
     */
    public EngineBuilder seed(long seed) {
        random = new SplittableRandom(seed);
        secretRandom = new SplittableRandom(seed + 1);
        return this;
    }

    /**
     * Sets what an installation of Heat would set in its configuration.
     *
     * @param values the settings
     * @return this builder
     */
    public EngineBuilder settings(Settings values) {
        settings = values;
        return this;
    }

    /**
     * Listens for signals, on this machine only. The addresses that resources hand out lead there; without this call nobody
     * answers at them.
     *
     * @param port the port, or 0 for any that is free, which is another one each time
     * @return this builder
     */
    public EngineBuilder listenForSignals(int port) {
        signalPort = port;
        return this;
    }

    /**
     * Gives out addresses on a port without listening there, as it befits an engine that is opened to be asked something.
     *
     * @param port the port on which another engine of the same store listens, before or after this one
     * @return this builder
     */
    public EngineBuilder signalsArriveAt(int port) {
        settings = settings.withSignals(SignalServer.address(port));
        return this;
    }

    /**
     * Opens the engine. What was in progress when the store was last closed has failed by then.
     *
     * @return the engine
     * @throws IllegalStateException when the port for signals is taken
     */
    public Engine open() {
        if (signalPort == null) {
            return new Engine(operations(settings), null);
        }
        SignalServer signals = SignalServer.bind(signalPort);
        try {
            return new Engine(operations(settings.withSignals(signals.address())), signals);
        } catch (RuntimeException unopened) {
            signals.close();
            throw unopened;
        }
    }

    private Operations operations(Settings values) {
        Operations operations = new Operations(new EngineParts(
                store,
                clock,
                listener,
                schemas,
                handlers,
                new TemplateHandler(),
                faults == null ? cloud.faults() : faults,
                random,
                secretRandom,
                values));
        if (!store.isReadOnly()) {
            operations.driver().call(() -> {
                cloud.applyTo(operations.cloud());
                return cloud;
            });
        }
        return operations;
    }
}
