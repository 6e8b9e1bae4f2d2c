/** What an update would do to the resources of a deployed stack, foretold from what Heat has and what it would be sent. */
@NullMarked
package dev.kiln.deploy.forecast;

import org.jspecify.annotations.NullMarked;
