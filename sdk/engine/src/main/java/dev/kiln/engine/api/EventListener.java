package dev.kiln.engine.api;

/** Is told of everything that happens, after it has been written down, in order, from one thread at a time. */
@FunctionalInterface
public interface EventListener {

    /**
     * Something happened.
     *
     * @param event what
     */
    void happened(EventView event);
}
