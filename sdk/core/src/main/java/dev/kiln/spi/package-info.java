/** What generated resource classes stand on; user programs have no need of it. */
@NullMarked
package dev.kiln.spi;

import org.jspecify.annotations.NullMarked;
