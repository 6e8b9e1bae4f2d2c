/** What Kiln needs, looked at piece by piece. */
@NullMarked
package dev.kiln.cli.doctor;

import org.jspecify.annotations.NullMarked;
