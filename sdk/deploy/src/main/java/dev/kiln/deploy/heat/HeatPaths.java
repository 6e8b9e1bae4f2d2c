package dev.kiln.deploy.heat;

import dev.kiln.hot.diag.TemplatePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place in the template that a text of Heat names, as in {@code resources.server.properties.networks[0].network: ...}. */
final class HeatPaths {
    private static final Pattern PATH = Pattern.compile(
            "(?<![\\w.-])(?:resources|outputs|parameters|conditions|environment)(?:\\.[^\\s:.\\[\\]]+|\\[\\d+\\])+");
    private static final Pattern SEGMENT = Pattern.compile("\\[(\\d+)\\]|([^.\\[\\]]+)");

    private HeatPaths() {}

    static Optional<TemplatePath> find(String text) {
        Matcher path = PATH.matcher(text);
        if (!path.find()) {
            return Optional.empty();
        }
        List<Object> segments = new ArrayList<>();
        Matcher segment = SEGMENT.matcher(path.group());
        while (segment.find()) {
            if (segment.group(1) != null) {
                segments.add(Integer.valueOf(segment.group(1)));
            } else {
                segments.add(segment.group(2));
            }
        }
        return Optional.of(new TemplatePath(segments));
    }
}
