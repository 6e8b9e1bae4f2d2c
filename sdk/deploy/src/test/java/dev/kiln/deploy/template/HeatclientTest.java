package dev.kiln.deploy.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.heat.HeatApi;
import dev.kiln.deploy.openstack.OpenStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Kiln sends and what python-heatclient sends for the same template, environments and files leads to the same stack, as Heat shows
 * it. {@code kiln.rounds} says how many templates, 40 at most; {@code kiln.seed} repeats a choice.
 */
@Tag("live")
class HeatclientTest {

    private static final int ROUNDS = Math.min(Integer.getInteger("kiln.rounds", 5), 40);

    private final HeatApi heat = new HeatApi(OpenStack.connect(CloudConfigLoader.fromSystem()
            .load(Optional.ofNullable(System.getenv("OS_CLOUD"))
                    .filter(name -> !name.isEmpty())
                    .orElse("demo"))));
    private final String prefix = "kiln-byhand-" + UUID.randomUUID().toString().substring(0, 6) + "-";

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void resolveLinks() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void filesOfEveryFormLeadToTheStackThatTheClientMakes() throws Exception {
        Path template = HeatclientCases.own(folder);
        Files.writeString(folder.resolve("data.json"), "{\"a\": [1, 2.50]}");
        try (Heatclient client = new Heatclient(folder)) {
            Outcome outcome = compare(
                    client,
                    "own",
                    template,
                    HeatclientCases.environments(folder),
                    Map.of("items", "a,b"),
                    Map.of("data", folder.resolve("data.json").toString()));

            assertThat(outcome.kilns()).isEqualTo(outcome.clients());
            assertThat(outcome.kilns()).containsEntry("status", "CREATE_COMPLETE");
        }
    }

    @Test
    void templatesOfTheCorpusLeadToTheStacksThatTheClientMakes() throws Exception {
        Optional<Path> corpus = HeatclientCases.corpus();
        assumeTrue(corpus.isPresent(), "ABSENT: shared/corpus beside the checkout, or -Dkiln.corpus=");
        long seed = Long.getLong("kiln.seed", 1L);
        HeatclientCases.own(folder);
        List<String> environments = HeatclientCases.environments(folder);
        List<String> unequal = new ArrayList<>();
        int compared = 0;
        int complete = 0;
        int withFiles = 0;
        int refused = 0;
        List<String> unread = new ArrayList<>();
        try (Heatclient client = new Heatclient(folder)) {
            for (Path template : HeatclientCases.of(corpus.get(), new Random(seed))) {
                if (compared == ROUNDS) {
                    break;
                }
                List<String> with = compared % 2 == 0 ? environments : List.of();
                Outcome outcome =
                        compare(client, "c" + (compared + refused + unread.size()), template, with, Map.of(), Map.of());
                if (outcome.isRefused()) {
                    refused++;
                    continue;
                }
                if (outcome.isUnreadForTheClient()) {
                    // It takes away the blanks before the first line only, which are part of the document.
                    unread.add(corpus.get().relativize(template).toString());
                    continue;
                }
                compared++;
                complete += "CREATE_COMPLETE".equals(outcome.kilns().get("status")) ? 1 : 0;
                withFiles += outcome.files() > 0 ? 1 : 0;
                if (!outcome.kilns().equals(outcome.clients())) {
                    unequal.add(corpus.get().relativize(template) + "\n  Kiln:   " + outcome.kilns() + "\n  client: "
                            + outcome.clients());
                }
            }
        }
        System.out.println(
                "heatclient: " + compared + " templates, " + (compared - unequal.size()) + " equal (" + withFiles
                        + " with files of their own, every other one with two environments; " + complete
                        + " CREATE_COMPLETE; seed " + seed + "; " + refused
                        + " others refused by Heat to both; the client cannot read " + unread + ")");
        assertThat(unequal).isEmpty();
        assertThat(compared).isEqualTo(ROUNDS);
    }

    /** What came of one template by both ways. */
    private record Outcome(Map<String, Object> kilns, Map<String, Object> clients, int files) {

        boolean isRefused() {
            return kilns.containsKey("refused") && clients.containsKey("refused");
        }

        boolean isUnreadForTheClient() {
            return String.valueOf(clients.get("refused")).startsWith("Error parsing template");
        }
    }

    private Outcome compare(
            Heatclient client,
            String name,
            Path template,
            List<String> environments,
            Map<String, String> parameters,
            Map<String, String> parameterFiles)
            throws InterruptedException {
        StackFiles files = StackFiles.in(folder);
        CollectedTemplate collected = files.template(template.toString());
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        parameterFiles.forEach((key, file) -> values.put(key, files.parameterFile(file, collected.url())));
        StackRequest request = files.environments(environments, Set.of())
                .addedTo(collected.request(prefix + name + "-k"))
                .withParameters(values)
                .withDisableRollback(true);
        Map<String, Object> refusal = new TreeMap<>();
        String own = null;
        try {
            own = heat.create(request);
        } catch (DeployException e) {
            refusal.put("refused", e.kind());
        }
        Map<?, ?> answer = client.create(Map.of(
                "name",
                prefix + name + "-h",
                "template",
                template.toString(),
                "environments",
                environments,
                "parameters",
                pairs(parameters),
                "parameter_files",
                pairs(parameterFiles)));
        Object other = answer.get("id");
        try {
            return new Outcome(
                    own == null ? refusal : shown(own),
                    other == null ? Map.of("refused", String.valueOf(answer.get("error"))) : shown(other.toString()),
                    collected.files().size());
        } finally {
            delete(own);
            delete(other == null ? null : other.toString());
        }
    }

    private static List<String> pairs(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    private Map<String, Object> shown(String id) throws InterruptedException {
        StackInfo stack = heat.show(id);
        for (int i = 0; i < 120 && stack.status().toString().endsWith("IN_PROGRESS"); i++) {
            Thread.sleep(500);
            stack = heat.show(id);
        }
        Map<String, String> parameters = new TreeMap<>(stack.parameters());
        parameters.keySet().removeAll(List.of("OS::stack_id", "OS::stack_name"));
        Map<String, Object> shown = new TreeMap<>();
        shown.put("status", stack.status().toString());
        shown.put("template", heat.template(stack));
        shown.put("files", heat.files(stack));
        shown.put("environment", heat.environment(stack));
        shown.put("parameters", parameters);
        shown.put(
                "resources",
                heat.resources(stack, 5).stream()
                        .map(one -> one.name() + " " + one.type() + " " + one.status())
                        .sorted()
                        .toList());
        return shown;
    }

    private void delete(String id) {
        if (id != null) {
            heat.find(id).ifPresent(heat::delete);
        }
    }
}
