/** Zaqar, simulated: queues and who subscribes to them. */
@NullMarked
package dev.kiln.engine.cloud.messages;

import org.jspecify.annotations.NullMarked;
