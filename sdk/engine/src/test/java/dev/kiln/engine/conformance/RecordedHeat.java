package dev.kiln.engine.conformance;

import dev.kiln.engine.run.Settings;

/** How the Heat was set up from which the cases were recorded. */
final class RecordedHeat {

    static final Settings SETTINGS = Settings.DEFAULT.withRetryLimit(2);

    private RecordedHeat() {}
}
