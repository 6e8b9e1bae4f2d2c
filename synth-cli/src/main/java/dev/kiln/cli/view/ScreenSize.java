package dev.kiln.cli.view;

/**
 * How large a terminal is.
 *
 * @param columns characters in a line
 * @param rows lines
 */
public record ScreenSize(int columns, int rows) {

    /**
     * Whether there is a size at all; some terminals have none.
     *
     * @return true when something can be drawn
     */
    public boolean isKnown() {
        return columns > 0 && rows > 0;
    }
}
