/** What goes into the engine and what comes out: requests, views, events, refusals. Immutable values. */
@NullMarked
package dev.kiln.engine.api;

import org.jspecify.annotations.NullMarked;
