/**
 * Policies ready for use. {@code app.policy(StarterPack.policy("luks"))} adds them all; each can be added by itself.
 */
@NullMarked
package dev.kiln.patterns.policy;

import org.jspecify.annotations.NullMarked;
