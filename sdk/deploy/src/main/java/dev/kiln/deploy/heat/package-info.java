/** Heat: its API, its events, and deployment through it. */
@NullMarked
package dev.kiln.deploy.heat;

import org.jspecify.annotations.NullMarked;
