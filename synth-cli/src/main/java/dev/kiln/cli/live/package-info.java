/** Stacks at work, as a table that is drawn in place: what is known of them, how it looks, and when it is drawn. */
@NullMarked
package dev.kiln.cli.live;

import org.jspecify.annotations.NullMarked;
