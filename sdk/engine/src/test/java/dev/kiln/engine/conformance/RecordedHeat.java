package dev.kiln.engine.conformance;

import dev.kiln.engine.Engine;
import dev.kiln.engine.cloud.local.LocalSettings;
import dev.kiln.engine.cloud.local.LocalSettingsReader;
import dev.kiln.engine.run.Settings;
import java.util.Map;

/** How the Heat was set up from which the cases were recorded, and the cloud behind it. */
final class RecordedHeat {

    static final Settings SETTINGS = Settings.DEFAULT.withRetryLimit(2);

    /** As many backups as there may be were left behind by earlier attempts, for want of a service that makes them. */
    private static final int BACKUPS = 10;

    static final LocalSettings CLOUD = LocalSettingsReader.read("recorded.yaml", """
            catalogue:
              flavors:
                - {name: Flavor_cv2, vcpus: 1, ram: 256, disk: 1}
            quotas:
              backups: 10
            """);

    private RecordedHeat() {}

    /** What was in the cloud before the first case. */
    static void fill(Engine engine) {
        engine.withCloud(cloud -> {
            for (int i = 0; i < BACKUPS; i++) {
                cloud.put("cinder/backups", "left-" + i, Map.of("status", "error"));
            }
            return cloud;
        });
    }
}
