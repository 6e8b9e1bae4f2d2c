package dev.kiln.cli.view;

/**
 * Colours, or none.
 *
 * @param coloured whether to colour at all
 */
public record Style(boolean coloured) {

    /**
     * A heading, or what matters most.
     *
     * @param text the text
     * @return the text in bold
     */
    public String bold(String text) {
        return with("1", text);
    }

    /**
     * Something that failed.
     *
     * @param text the text
     * @return the text in red
     */
    public String bad(String text) {
        return with("31", text);
    }

    /**
     * Something that worked.
     *
     * @param text the text
     * @return the text in green
     */
    public String good(String text) {
        return with("32", text);
    }

    /**
     * Something under way, or a warning.
     *
     * @param text the text
     * @return the text in yellow
     */
    public String busy(String text) {
        return with("33", text);
    }

    /**
     * What may be skipped when reading.
     *
     * @param text the text
     * @return the text dimmed
     */
    public String dim(String text) {
        return with("2", text);
    }

    /**
     * A status as Heat writes it, coloured by what it means.
     *
     * @param status for example {@code CREATE_COMPLETE}
     * @return the status
     */
    public String status(String status) {
        String word = status.trim();
        boolean isBad = word.endsWith("FAILED") || word.equals("down");
        boolean isGood = word.endsWith("COMPLETE") || word.equals("up");
        return isBad ? bad(status) : isGood ? good(status) : busy(status);
    }

    private String with(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
