/** What the handlers of all simulated services share: reading properties, looking objects up, failing in the service's words. */
@NullMarked
package dev.kiln.engine.cloud.service;

import org.jspecify.annotations.NullMarked;
