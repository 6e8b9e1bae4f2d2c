/**
 * What the engine remembers, as values that can be written down: stacks, templates, resources, events, snapshots and the objects of
 * the simulated cloud. A {@link dev.kiln.engine.state.StackStore} keeps them; the engine hands it every transition as one atomic
 * {@link dev.kiln.engine.state.Changes}. Maps hold only what JSON can: text, numbers, booleans, null, lists and maps of them.
 */
@NullMarked
package dev.kiln.engine.state;

import org.jspecify.annotations.NullMarked;
