package dev.kiln.migrate.cfn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.hot.write.HotWriter;
import dev.kiln.migrate.MigrationException;
import dev.kiln.migrate.TemplateMigrator;
import dev.kiln.migrate.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Templates in CloudFormation's format and their translations, held against each other in a real Heat: {@code kiln.rounds} of them,
 * chosen by {@code kiln.seed}.
 */
@Tag("live")
class LiveCfnTest {

    private static final int SAMPLE = 40;

    private final List<String> unjudged = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> unequal = new ArrayList<>();
    private final List<String> bothRefused = new ArrayList<>();
    private int equal;

    @Test
    void originalAndTranslationMakeTheSameResources() throws IOException {
        Optional<Path> corpus = TestFolders.find("corpus").map(folder -> folder.resolve("cfn"));
        if (corpus.isEmpty()) {
            System.out.println("cfn: ABSENT, nothing was translated");
            return;
        }
        HeatPreview heat = HeatPreview.connect();
        long seed = Long.getLong("kiln.seed", 20261129L);
        for (Path file : chosen(corpus.get(), seed)) {
            judge(heat, corpus.get().relativize(file).toString(), Files.readString(file));
        }

        unjudged.forEach(line -> System.out.println("unjudged: " + line));
        bothRefused.forEach(line -> System.out.println("refused in both forms: " + line));
        refused.forEach(line -> System.out.println("not translated: " + line));
        int accepted = equal + unequal.size() + bothRefused.size() + refused.size();
        System.out.printf(
                Locale.ROOT,
                "cfn: %d accepted by Heat, %d unjudged: translated %d; previews equal %d, unequal %d, refused in both forms %d"
                        + " (kiln.seed=%d)%n",
                accepted,
                unjudged.size(),
                accepted - refused.size(),
                equal,
                unequal.size(),
                bothRefused.size(),
                seed);
        assertThat(unequal).isEmpty();
        assertThat(equal).isPositive();
        assertThat((accepted - refused.size()) * 100.0 / accepted).isGreaterThanOrEqualTo(90);
    }

    private void judge(HeatPreview heat, String name, String template) {
        String original = template;
        JsonNode facts = heat.validate(original);
        if (facts.has("error")) {
            unjudged.add(name + ": " + oneLine(facts.at("/error/message")));
            return;
        }
        String translation;
        try {
            translation = HotWriter.write(
                    TemplateMigrator.migrate(original, name, "cfn", "CfnStack").template());
        } catch (MigrationException refusal) {
            refused.add(name + ": " + refusal.getMessage().replace('\n', ';'));
            return;
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        facts.path("Parameters")
                .properties()
                .forEach(parameter -> value(parameter.getKey(), parameter.getValue())
                        .ifPresent(value -> parameters.put(parameter.getKey(), value)));
        Map<String, JsonNode> before = heat.preview(original, parameters);
        Map<String, JsonNode> after = heat.preview(translation, parameters);
        Set<String> tried = new HashSet<>();
        for (Optional<Missing> missing = Missing.in(before);
                missing.isPresent() && tried.add(missing.get().name());
                missing = Missing.in(before)) {
            original = missing.get().replacedIn(original);
            translation = missing.get().replacedIn(translation);
            before = heat.preview(original, parameters);
            after = heat.preview(translation, parameters);
        }
        if (before.containsKey("error") && after.containsKey("error")) {
            bothRefused.add(name + ": " + oneLine(before.get("error")));
        } else if (before.equals(after)) {
            equal++;
        } else {
            unequal.add(name + ": " + difference(before, after));
        }
    }

    /** Something that the cloud does not have, and what it has in its place; both forms of a template then name that. */
    private record Missing(String name, String other) {

        private static final Pattern ERROR = Pattern.compile(
                "Error validating value '([^']{3,})': (No images|No Flavor|The Key|Unable to find (?:network|subnet))");

        static Optional<Missing> in(Map<String, JsonNode> preview) {
            JsonNode error = preview.get("error");
            Matcher found = ERROR.matcher(error == null ? "" : error.asText());
            return found.find()
                    ? Optional.of(new Missing(
                            found.group(1),
                            switch (found.group(2)) {
                                case "No images" -> "Img_cli";
                                case "No Flavor" -> "Flavor_cli";
                                case "The Key" -> "KeyPairCli";
                                default -> "provider";
                            }))
                    : Optional.empty();
        }

        String replacedIn(String template) {
            return template.replaceAll("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w.-])", other);
        }
    }

    private static String difference(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        for (Map.Entry<String, JsonNode> one : before.entrySet()) {
            if (!one.getValue().equals(after.get(one.getKey()))) {
                return one.getKey() + ": " + one.getValue() + " became " + after.get(one.getKey())
                        + (after.containsKey("error") ? " " + after.get("error") : "");
            }
        }
        return "added " + after.keySet();
    }

    /** A value for a parameter that has no default, of things that the cloud has. */
    private static Optional<Object> value(String name, JsonNode facts) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (facts.has("AllowedValues")) {
            return facts.has("Default")
                    ? Optional.empty()
                    : Optional.of(facts.path("AllowedValues").get(0));
        } else if (lower.contains("key") && lower.contains("name")) {
            return Optional.of("KeyPairCli");
        } else if (lower.contains("image")) {
            return Optional.of("Img_cli");
        } else if (lower.contains("flavor") || lower.contains("instancetype")) {
            return Optional.of("Flavor_cli");
        } else if (facts.has("Default")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (facts.path("Type").asText()) {
                    case "Number" -> facts.path("MinValue").asInt(1);
                    case "Json" -> Map.of("a", "b");
                    case "CommaDelimitedList" -> "one,two";
                    case "Boolean" -> true;
                    default -> "a".repeat(Math.max(4, facts.path("MinLength").asInt(4)));
                });
    }

    private static String oneLine(JsonNode text) {
        return text.asText().strip().replaceAll("\\s+", " ");
    }

    private static List<Path> chosen(Path corpus, long seed) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(corpus)) {
            walk.filter(Files::isRegularFile).sorted().forEach(all::add);
        }
        Collections.shuffle(all, new Random(seed));
        return all.stream().limit(Integer.getInteger("kiln.rounds", SAMPLE)).toList();
    }
}
