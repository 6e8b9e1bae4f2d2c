package dev.kiln.engine.store;

import java.time.Instant;
import java.util.Map;

/**
 * Resources that belong to another template since an update left them as they were. To say so for many at once costs a tenth of
 * writing each of them again.
 *
 * @param number the page's number, greater than that of every page before; it holds for rows that were written before it
 * @param template the template that they belong to
 * @param rows the numbers of their rows, and when each was looked at
 */
record KeptPage(long number, String template, Map<Long, Instant> rows) {}
