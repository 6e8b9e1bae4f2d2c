/**
 * What a resource type does. A {@link dev.kiln.engine.handler.ResourceHandler} has no state of its own and never blocks: an action
 * that takes time says when to ask again. Everything it knows of a resource it has from a
 * {@link dev.kiln.engine.handler.ResourceContext}.
 */
@NullMarked
package dev.kiln.engine.handler;

import org.jspecify.annotations.NullMarked;
