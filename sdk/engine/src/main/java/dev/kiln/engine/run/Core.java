package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.cloud.Faults;
import dev.kiln.engine.state.StackStore;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What all parts of a running engine share. */
final class Core {

    private final EngineParts parts;
    private final SortedMap<String, String> rehearsed;
    private final boolean isRehearsal;
    private final EngineClock clock;
    private final Loop loop;
    private final Journal journal;
    private final StackStore store;
    private final TypeCatalog types;
    private final StoredCloud cloud;
    private final Faults faults;
    private final RandomGenerator random;
    private final RandomGenerator secretRandom;
    private final Settings settings;
    private final StackTable stacks;
    private final Convergence convergence;
    private final StackActions actions;
    private long lastNumber;

    /** In a rehearsal nothing waits for signals or hooks, and what fails is noted and taken for done. */
    Core(EngineParts parts, Journal journal, boolean isRehearsal) {
        this.parts = parts;
        this.isRehearsal = isRehearsal;
        this.rehearsed = new TreeMap<>();
        this.clock = parts.clock();
        this.loop = new Loop(clock);
        this.journal = journal;
        this.store = parts.store();
        this.types = new TypeCatalog(parts.schemas(), parts.handlers(), parts.templateHandler());
        this.cloud = new StoredCloud(store.cloud(), journal);
        this.faults = parts.faults();
        this.random = parts.random();
        this.secretRandom = parts.secretRandom();
        this.settings = parts.settings();
        this.lastNumber = store.lastNumber();
        this.stacks = new StackTable(this);
        this.convergence = new Convergence(this);
        this.actions = new StackActions();
    }

    EngineParts parts() {
        return parts;
    }

    boolean isRehearsal() {
        return isRehearsal;
    }

    /** What would have failed in this rehearsal, by the paths of the resources. */
    SortedMap<String, String> rehearsed() {
        return rehearsed;
    }

    /** Notes a failure and says that the work is to go on as if there were none; outside rehearsals it is not. */
    boolean isTakenForDone(LiveResource row, Failure failure) {
        if (isRehearsal) {
            rehearsed.putIfAbsent(
                    String.join("/", row.stack().pathOf(row.name())),
                    failure.text().text());
        }
        return isRehearsal;
    }

    Instant now() {
        return clock.now();
    }

    EngineClock clock() {
        return clock;
    }

    Loop loop() {
        return loop;
    }

    Journal journal() {
        return journal;
    }

    StackStore store() {
        return store;
    }

    TypeCatalog types() {
        return types;
    }

    StoredCloud cloud() {
        return cloud;
    }

    Faults faults() {
        return faults;
    }

    RandomGenerator random() {
        return random;
    }

    RandomGenerator secretRandom() {
        return secretRandom;
    }

    Settings settings() {
        return settings;
    }

    StackTable stacks() {
        return stacks;
    }

    Convergence convergence() {
        return convergence;
    }

    StackActions actions() {
        return actions;
    }

    /** The next number for a row or an event. */
    long nextNumber() {
        return ++lastNumber;
    }

    /** A new random UUID, of the engine's own randomness so that a seeded engine repeats itself. */
    String newUuid() {
        long high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
