package dev.kiln.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.kiln.App;
import dev.kiln.examples.showcase.Architecture;
import dev.kiln.examples.showcase.Texts;
import dev.kiln.hot.Template;
import dev.kiln.hot.read.HotReader;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.StackArtifact;
import dev.kiln.synth.TemplateArtifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Twelve of our examples and the real templates that they are modelled on: one architecture, and not one sentence in common. The
 * models lie in {@code shared/showcase} beside the project, or where {@code -Dkiln.showcase} says; without them nothing is compared.
 */
class ShowcaseTest {

    private static final String HEAT = "openstack/heat-templates/hot/";
    private static final String CONFIG = HEAT + "software-config/example-templates/";
    private static final String NECTAR = "NeCTAR-RC/heat-templates/";

    private static final Map<String, String> MODELS = new LinkedHashMap<>();

    static {
        MODELS.put("scaling", HEAT + "asg_of_servers.yaml");
        MODELS.put("pair", HEAT + "servers_in_new_neutron_net.yaml");
        MODELS.put("balancer", HEAT + "lbaasv2/lb_group.yaml");
        MODELS.put("signals", HEAT + "native_waitcondition.yaml");
        MODELS.put("rollout", HEAT + "condition.yaml");
        MODELS.put("playbook", CONFIG + "example-ansible-template.yaml");
        MODELS.put("relay", CONFIG + "example-deploy-sequence.yaml");
        MODELS.put("bootparts", CONFIG + "example-cloud-init.yaml");
        MODELS.put("disks", HEAT + "resource_group/server_with_volumes.yaml");
        MODELS.put("vault", HEAT + "server_with_encrpyted_volume.yaml");
        MODELS.put("dns", NECTAR + "server_with_dns_record.yaml");
        MODELS.put("store", NECTAR + "juno/Ubuntu/NestedTemplates/master.yaml");
    }

    /** Some models leave it to Nova to find a network, which from its version 2.37 on must be asked for: their examples do. */
    private static final String NETWORKS = "OS::Nova::Server.networks.";

    /** A row of the showcase's table: file, what it is, and the mark of those that have an example of ours. */
    private static final Pattern TYPED = Pattern.compile("^\\| `(\\S+)` \\|.*\\| typed \\|$", Pattern.MULTILINE);

    @Test
    void examplesHaveTheArchitectureOfTheirModels() throws IOException {
        Path showcase = showcase();
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, String> pair : MODELS.entrySet()) {
            List<String> model = modelFacts(showcase.resolve(pair.getValue()));
            List<String> example = exampleFacts(pair.getKey());
            List<String> missing = without(model, example);
            List<String> added = new ArrayList<>(without(example, model));
            if (model.stream().noneMatch(fact -> fact.contains(NETWORKS))) {
                added.removeIf(fact -> fact.endsWith(NETWORKS + "allocate_network"));
            }
            if (!missing.isEmpty() || !added.isEmpty()) {
                different.add(pair.getKey() + " differs from " + pair.getValue()
                        + missing.stream()
                                .map(fact -> "\n  only the model:   " + fact)
                                .toList()
                        + added.stream()
                                .map(fact -> "\n  only the example: " + fact)
                                .toList());
            }
        }
        System.out.println(
                "showcase: " + MODELS.size() + " examples, " + (MODELS.size() - different.size()) + " equal");
        assertThat(different).isEmpty();
    }

    @Test
    void eachTypedModelHasAnExample() throws IOException {
        Matcher rows = TYPED.matcher(Files.readString(showcase().resolve("README.md")));

        assertThat(rows.results().map(row -> row.group(1))).containsExactlyInAnyOrderElementsOf(MODELS.values());
    }

    @Test
    void noSentenceOrScriptLineIsTheModels() throws IOException {
        Path showcase = showcase();
        for (Map.Entry<String, String> pair : MODELS.entrySet()) {
            Path file = showcase.resolve(pair.getValue());
            Set<String> theirs = new TreeSet<>();
            for (Template template : withNested(file)) {
                theirs.addAll(Texts.of(template));
            }
            for (TemplateArtifact template : templates(pair.getKey())) {
                Set<String> common = Texts.of(template.template());
                common.retainAll(theirs);
                assertThat(common).as(template.file()).isEmpty();
            }
        }
    }

    private static List<String> modelFacts(Path file) {
        return Architecture.of(read(file), type -> Optional.of(read(file.resolveSibling(type))));
    }

    private static List<String> exampleFacts(String name) {
        List<TemplateArtifact> templates = templates(name);
        return Architecture.of(
                templates.get(0).template(),
                type -> templates.stream()
                        .filter(template -> template.file().equals(type))
                        .map(TemplateArtifact::template)
                        .findFirst());
    }

    private static List<TemplateArtifact> templates(String name) {
        App app = new App();
        Examples.all().get(name).accept(app);
        List<StackArtifact> stacks = Assembly.of(app).stacks();
        assertThat(stacks).hasSize(1);
        List<TemplateArtifact> templates = new ArrayList<>(List.of(stacks.get(0).root()));
        templates.addAll(stacks.get(0).nested());
        return templates;
    }

    private static List<Template> withNested(Path file) {
        List<Template> templates = new ArrayList<>(List.of(read(file)));
        Architecture.of(templates.get(0), type -> {
            Template nested = read(file.resolveSibling(type));
            templates.add(nested);
            return Optional.of(nested);
        });
        return templates;
    }

    private static Template read(Path file) {
        try {
            return HotReader.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in a list more often than in another. */
    private static List<String> without(List<String> facts, List<String> others) {
        List<String> rest = new ArrayList<>(facts);
        others.forEach(rest::remove);
        return rest;
    }

    private static Path showcase() {
        String given = System.getProperty("kiln.showcase");
        Path folder = given == null ? besideTheProject() : Path.of(given);
        if (given == null && !Files.isDirectory(folder)) {
            System.out.println("showcase: ABSENT, no example was compared with its model; " + folder
                    + " does not exist, say where it is with -Dkiln.showcase=FOLDER");
            abort("there is no showcase");
        }
        assertThat(folder).isDirectory();
        return folder;
    }

    private static Path besideTheProject() {
        Path project = Path.of("").toAbsolutePath();
        while (!Files.exists(project.resolve(".git")) && project.getParent() != null) {
            project = project.getParent();
        }
        return project.resolveSibling("shared").resolve("showcase");
    }
}
