/** Scripts that take turns on two servers, each handing something to the next. */
@NullMarked
package dev.kiln.examples.relay;

import org.jspecify.annotations.NullMarked;
