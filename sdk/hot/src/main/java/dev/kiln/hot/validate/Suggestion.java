package dev.kiln.hot.validate;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name that was probably meant. */
public final class Suggestion {

    private Suggestion() {}

    /** The hint "did you mean ...?", or the fallback when no name is close. */
    static @Nullable String didYouMean(String name, Collection<String> candidates, @Nullable String fallback) {
        return closest(name, candidates)
                .map(found -> "did you mean `" + found + "`?")
                .orElse(fallback);
    }

    /**
     * The name that is nearest to a wrong one.
     *
     * @param name the wrong name
     * @param candidates the right ones
     * @return the nearest, empty when none is near
     */
    public static Optional<String> closest(String name, Collection<String> candidates) {
        String wanted = plain(name);
        int limit = Math.max(1, wanted.length() / 3);
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : candidates) {
            String other = plain(candidate);
            if (Math.abs(other.length() - wanted.length()) < bestDistance) {
                int distance = distance(wanted, other);
                if (distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }

    /** Insertions, deletions, replacements and swaps of neighbours that lead from one text to the other. */
    private static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                current[j] = swapped ? Math.min(cost, beforePrevious[j - 2] + 1) : cost;
            }
            int[] reused = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = reused;
        }
        return previous[b.length()];
    }
}
