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
            quote(json, entry.getKey());
            json.append(": ");
            quote(json, entry.getValue().toString());
            separator = ",\n";
        }
        return json.append("\n}\n").toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
