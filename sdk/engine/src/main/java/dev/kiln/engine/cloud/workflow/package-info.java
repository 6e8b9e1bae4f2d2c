/** Mistral, simulated: workflows, which run to their end at once and do nothing. */
@NullMarked
package dev.kiln.engine.cloud.workflow;

import org.jspecify.annotations.NullMarked;
