package dev.kiln.deploy.template;

import dev.kiln.hot.Template;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.value.NodeValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Templates that a test bed runs within seconds and without a value for any parameter. */
final class HeatclientCases {

    /** Types that need neither a hypervisor nor somebody who signals. */
    private static final Pattern CHEAP =
            Pattern.compile("OS::Heat::(SoftwareConfig|StructuredConfig|CloudConfig|MultipartMime"
                    + "|RandomString|Value|None|TestResource|ResourceGroup|ResourceChain|WaitConditionHandle|SoftwareComponent)"
                    + "|OS::Neutron::(SecurityGroup|Net|Subnet|Port)|OS::Nova::ServerGroup|.*\\.(yaml|template)");

    private HeatclientCases() {}

    /** {@code shared/corpus/hot} beside the checkout or what {@code kiln.corpus} names; empty when it is not there. */
    static Optional<Path> corpus() {
        String given = System.getProperty("kiln.corpus");
        if (given != null && !given.isBlank()) {
            return Optional.of(Path.of(given, "hot")).filter(Files::isDirectory);
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve(".git"))) {
                return Optional.of(up.resolveSibling("shared").resolve("corpus").resolve("hot"))
                        .filter(Files::isDirectory);
            }
        }
        return Optional.empty();
    }

    /** The corpus' templates: first those that ask for files, then the rest by lot. */
    static List<Path> of(Path corpus, Random random) throws IOException {
        List<Path> withFiles = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        List<Path> all;
        try (Stream<Path> files = Files.walk(corpus)) {
            all = files.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : all) {
            collected(file)
                    .filter(HeatclientCases::isCheap)
                    .ifPresent(template -> (template.files().isEmpty() ? others : withFiles).add(file));
        }
        Collections.shuffle(withFiles, random);
        Collections.shuffle(others, random);
        withFiles.addAll(others);
        return withFiles;
    }

    private static Optional<CollectedTemplate> collected(Path file) {
        try {
            return Optional.of(StackFiles.in(file.getParent()).template(file.toString()));
        } catch (TemplateFilesException unusable) {
            return Optional.empty();
        }
    }

    private static boolean isCheap(CollectedTemplate collected) {
        Template template = HotReader.read(collected.text(), "template").template();
        if (template == null
                || template.resources().isEmpty()
                || template.parameters().values().stream().anyMatch(one -> one.defaultValue() == null)) {
            return false;
        }
        List<String> types = new ArrayList<>();
        types(NodeValues.of(collected.source().root()), types);
        for (Map.Entry<String, String> file : collected.files().entrySet()) {
            if (file.getKey().endsWith(".yaml") && file.getValue().startsWith("{")) {
                types(NodeValues.of(YamlDocument.parse(file.getValue(), "file").root()), types);
            }
        }
        return types.stream().allMatch(type -> CHEAP.matcher(type).matches());
    }

    private static void types(Object value, List<String> types) {
        if (value instanceof List<?> list) {
            list.forEach(item -> types(item, types));
        } else if (value instanceof Map<?, ?> map) {
            if (map.get("type") instanceof String type && (type.contains("::") || type.contains("."))) {
                types.add(type);
            }
            map.values().forEach(item -> types(item, types));
        }
    }

    /** Our own template, with what the corpus' runnable ones have little of: names of every form, groups, a registry, binary files. */
    static Path own(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("stack.yaml", """
                heat_template_version: 2018-08-31
                parameters:
                  word: {type: string, default: none}
                  items: {type: comma_delimited_list, default: []}
                  data: {type: json, default: {1: one}}
                resources:
                  group:
                    type: OS::Heat::ResourceGroup
                    properties:
                      count: 2
                      resource_def: {type: nested/member.yaml, properties: {word: {get_param: word}}}
                  mapped: {type: "My::Type"}
                  single: {type: "My::Type"}
                  absolute: {type: %1$s/nested/member.yaml}
                  address: {type: "file://%1$s/nested/member.yaml"}
                outputs:
                  all: {value: [{get_file: my notes.txt}, {get_file: nested/../logo.png}, {get_param: data}]}
                """.formatted(folder));
        files.put("nested/member.yaml", """
                heat_template_version: 2018-08-31
                parameters:
                  word: {type: string, default: 2018-08-31}
                resources:
                  value: {type: OS::Heat::Value, properties: {value: {str_replace: {template: {get_file: ../my notes.txt}, params: {a: {get_param: word}}}}}}
                """);
        files.put("my notes.txt", "größe: a\n");
        files.put("far/member.yaml", files.get("nested/member.yaml").replace("../my", "my"));
        files.put("far/my notes.txt", "far a\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        byte[] picture = new byte[200];
        new Random(1).nextBytes(picture);
        Files.write(folder.resolve("logo.png"), picture);
        return folder.resolve("stack.yaml");
    }

    /** Two environments that go with any template; the later one wins. */
    static List<String> environments(Path folder) throws IOException {
        Path first = folder.resolve("first.yaml");
        Files.writeString(first, """
                parameter_defaults: {word: first, other: [1, 2.5, null, true]}
                resource_registry:
                  My::Type: nested/member.yaml
                  My::Plain: OS::Heat::None
                  resources:
                    single: {base_url: "file://%s/far", "My::Type": member.yaml}
                    "gr*": {hooks: [], restricted_actions: replace}
                encrypted_param_names: []
                """.formatted(folder));
        Path second = folder.resolve("second.yaml");
        Files.writeString(second, "parameter_defaults: {word: second}\nevent_sinks: []\n");
        return List.of(first.toString(), second.toString());
    }
}
