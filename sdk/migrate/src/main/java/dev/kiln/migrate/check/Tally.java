package dev.kiln.migrate.check;

import java.util.List;
import java.util.Locale;

/**
 * What a check of many templates found.
 *
 * @param verdicts one for each template
 */
public record Tally(List<Verdict> verdicts) {

    /**
     * Copies the list.
     *
     * @param verdicts one for each template
     */
    public Tally {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * The figures in one line.
     *
     * @return {@code migrated N of M, compiled N, equal N, typed resources P %}
     */
    public String line() {
        return String.format(
                Locale.ROOT,
                "migrated %d of %d, compiled %d, equal %d, typed resources %.1f %%",
                verdicts.stream().filter(verdict -> verdict.migrated() != null).count(),
                verdicts.size(),
                verdicts.stream().filter(Verdict::compiled).count(),
                verdicts.stream().filter(Verdict::equal).count(),
                typedPercent());
    }

    /**
     * How many of the resources of known types are typed throughout.
     *
     * @return a percentage; 100 where there is no such resource
     */
    public double typedPercent() {
        int known = 0;
        int typed = 0;
        for (Verdict verdict : verdicts) {
            if (verdict.migrated() != null) {
                known += verdict.migrated().resources();
                typed += verdict.migrated().typed();
            }
        }
        return known == 0 ? 100 : 100.0 * typed / known;
    }
}
