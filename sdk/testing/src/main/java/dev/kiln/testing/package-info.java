/**
 * Assertions on synthesized templates, in the manner of AssertJ.
 *
 * <pre>{@code
 * Template template = Synthesized.template(WebStack::new);
 * assertThat(template).hasResource(NovaServer.TYPE, with("flavor", "m1.small").and("networks[0].port", getResource("port")));
 * }</pre>
 */
@NullMarked
package dev.kiln.testing;

import org.jspecify.annotations.NullMarked;
