package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.EventListener;
import dev.kiln.engine.cloud.Faults;
import dev.kiln.engine.handler.HandlerRegistry;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.state.StackStore;
import dev.kiln.schema.SchemaCatalog;
import java.util.random.RandomGenerator;

/**
 * What an engine is made of.
 *
 * @param store keeps the state
 * @param clock gives the time
 * @param listener is told of events
 * @param schemas the resource types
 * @param handlers what the types do
 * @param templateHandler what a type does that is implemented by a template
 * @param faults the latencies and failures that a test asks for
 * @param random chance for ids
 * @param secretRandom chance for passwords and tokens
 * @param settings what an installation of Heat would set
 */
public record EngineParts(
        StackStore store,
        EngineClock clock,
        EventListener listener,
        SchemaCatalog schemas,
        HandlerRegistry handlers,
        ResourceHandler templateHandler,
        Faults faults,
        RandomGenerator random,
        RandomGenerator secretRandom,
        Settings settings) {}
