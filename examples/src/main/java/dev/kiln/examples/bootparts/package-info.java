/** User data that is put together of several parts. */
@NullMarked
package dev.kiln.examples.bootparts;

import org.jspecify.annotations.NullMarked;
