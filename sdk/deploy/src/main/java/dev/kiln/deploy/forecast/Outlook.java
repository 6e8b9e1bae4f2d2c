package dev.kiln.deploy.forecast;

/**
 * What becomes of a resource, and what that means for those that refer to it.
 *
 * @param outcome what happens to it
 * @param reason why, or an empty text
 * @param mayMove whether its id may change
 */
record Outlook(Outcome outcome, String reason, boolean mayMove) {

    static Outlook of(Outcome outcome, String reason) {
        return new Outlook(outcome, reason, outcome == Outcome.REPLACE || outcome == Outcome.CREATE);
    }

    /** It cannot be told, and the object may be another one afterwards. */
    static Outlook uncertain(String reason) {
        return new Outlook(Outcome.UNCERTAIN, reason, true);
    }

    /** It cannot be told, but the object stays. */
    static Outlook settled(String reason) {
        return new Outlook(Outcome.UNCERTAIN, reason, false);
    }
}
