/** A server and its name in the DNS. */
@NullMarked
package dev.kiln.examples.dns;

import org.jspecify.annotations.NullMarked;
