package dev.kiln.synth;

import dev.kiln.hot.diag.Location;
import java.util.Map;

/** The text of a {@code .sources.json} file: template path to Java file and line, one pair a line. */
final class SourcesJson {

    private SourcesJson() {}

    static String of(SourceMap sources) {
        StringBuilder json = new StringBuilder("{");
        String separator = "\n";
        for (Map.Entry<String, Location> entry : sources.locations().entrySet()) {
            json.append(separator).append("  ");
            json.append(JsonText.quote(entry.getKey())).append(": ");
            json.append(JsonText.quote(entry.getValue().toString()));
            separator = ",\n";
        }
        return json.append("\n}\n").toString();
    }
}
