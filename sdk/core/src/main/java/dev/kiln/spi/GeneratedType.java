package dev.kiln.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks classes that were generated into a user's package. Like those of the SDK's own packages they are passed over when a value is
 * led back to the line of Java that set it; this holds for the classes within them, too.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface GeneratedType {}
