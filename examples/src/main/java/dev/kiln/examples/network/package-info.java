/** A server with all that it stands on: a network of its own with a way out, a floating address, a firewall, a volume. */
@NullMarked
package dev.kiln.examples.network;

import org.jspecify.annotations.NullMarked;
