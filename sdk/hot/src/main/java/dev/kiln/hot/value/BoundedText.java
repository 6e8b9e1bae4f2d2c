package dev.kiln.hot.value;

/** A text that may be looked at only so often, so that a hostile pattern ends in an error and not in a hang. */
final class BoundedText implements CharSequence {

    private static final int MAX_STEPS = 20_000_000;

    private final String text;
    private final int[] steps;

    BoundedText(String text) {
        this(text, new int[1]);
    }

    private BoundedText(String text, int[] steps) {
        this.text = text;
        this.steps = steps;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++steps[0] > MAX_STEPS) {
            throw new ValueException("A pattern takes too long to match: rewrite it without nested repetition");
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.substring(start, end), steps);
    }

    @Override
    public String toString() {
        return text;
    }
}
