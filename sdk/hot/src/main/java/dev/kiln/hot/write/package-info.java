/** Writing HOT for people who review it. */
@NullMarked
package dev.kiln.hot.write;

import org.jspecify.annotations.NullMarked;
