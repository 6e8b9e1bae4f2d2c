package dev.kiln.hot.read;

/**
 * What a document may cost. A document that exceeds a limit is refused with a message that names it.
 *
 * @param maxCharacters the longest text, in characters
 * @param maxDepth how deep lists and maps may be nested
 * @param maxValues how many values the document may have, those counted again that an alias or a merge repeats
 */
public record ReadLimits(int maxCharacters, int maxDepth, int maxValues) {

    /** Heat's own limit on the size, and far more depth and values than a template of that size has. */
    public static final ReadLimits DEFAULT = new ReadLimits(524288, 300, 500_000);

    /**
     * The same limits but for the size, which clouds configure.
     *
     * @param characters the longest text, in characters
     * @return the limits
     */
    public ReadLimits withMaxCharacters(int characters) {
        return new ReadLimits(characters, maxDepth, maxValues);
    }
}
