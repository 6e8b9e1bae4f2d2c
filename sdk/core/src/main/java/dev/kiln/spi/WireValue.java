package dev.kiln.spi;

/** A Java constant that stands for a text of Heat's; implemented by the generated enums. */
public interface WireValue {

    /**
     * The text that Heat knows.
     *
     * @return for example {@code SOFTWARE_CONFIG}
     */
    String wireValue();
}
