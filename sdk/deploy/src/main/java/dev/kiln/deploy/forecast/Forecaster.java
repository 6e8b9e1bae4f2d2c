package dev.kiln.deploy.forecast;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackEnvironment;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackResource;
import dev.kiln.hot.Template;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.eval.Requirements;
import dev.kiln.hot.param.PseudoParameters;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.value.ValueException;
import dev.kiln.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Foretells what a deployment does to a stack, resource by resource, in the order in which Heat goes through them: a replaced resource
 * has a new id, which reaches those that refer to it. Where only the cloud could tell, the outcome is uncertain, with a reason. Source:
 * SEMANTICS sections 10 and 17.
 *
 * <pre>{@code
 * StackForecast forecast = new Forecaster(SchemaCatalog.bundled()).forecast(DeployedStacks.find(heat, "web"), request);
 * forecast.resources().forEach(r -> System.out.println(r.name() + " " + r.outcome()));
 * }</pre>
 */
public final class Forecaster {

    private final SchemaCatalog schemas;

    /**
     * A forecaster.
     *
     * @param schemas the facts about resource types
     */
    public Forecaster(SchemaCatalog schemas) {
        this.schemas = schemas;
    }

    /**
     * Foretells a deployment.
     *
     * @param deployed the stack as it is, or null when there is none
     * @param request what it shall be
     * @return what would become of it
     * @throws DeployException when the request cannot be read, so that nothing can be said
     */
    public StackForecast forecast(@Nullable DeployedStack deployed, StackRequest request) {
        try {
            return foretell(deployed, request);
        } catch (HotReadException | ValueException e) {
            throw new DeployException(Kind.REFUSED, "The difference cannot be told: " + e.getMessage() + ".", null, e);
        }
    }

    /**
     * What stands for a parameter value that may or may not be a new one.
     *
     * @param what what it is, for example {@code new id of net}
     * @return text that makes whatever it flows into uncertain
     */
    public static String perhaps(String what) {
        return Tokens.perhaps(what);
    }

    private StackForecast foretell(@Nullable DeployedStack deployed, StackRequest request) {
        Environment wanted = StackEnvironment.of(request);
        StackInfo info = deployed == null ? null : deployed.info();
        PseudoParameters pseudo =
                new PseudoParameters(request.name(), info == null ? "" : info.id(), "\u2039project\u203a");
        Template template = HotReader.read(request.template());
        Definition after = new Definition(template, wanted, request.files(), pseudo, schemas);
        Map<String, StackResource> existing = new LinkedHashMap<>();
        Definition before = null;
        Set<String> unsure = new TreeSet<>();
        if (deployed != null) {
            deployed.resources().forEach(resource -> existing.put(resource.name(), resource));
            Template old = HotReader.read(deployed.template());
            Environment stored = Environment.of(deployed.environment());
            before = new Definition(
                    old, Unmasked.environment(old, stored, wanted, unsure), deployed.files(), pseudo, schemas);
        }
        KnownResources oldWorld = new KnownResources(
                existing, before == null ? Set.of() : before.resources().keySet());
        KnownResources newWorld = new KnownResources(existing, after.resources().keySet());
        ResourceDecision decision = new ResourceDecision(before, after, existing, oldWorld, newWorld, unsure);
        Map<String, ResourceForecast> fates = new LinkedHashMap<>();
        for (String name : ordered(after)) {
            ResourceForecast fate = decision.decide(name);
            newWorld.decided(fate);
            fates.put(name, fate);
        }
        List<ResourceForecast> all = new ArrayList<>();
        after.resources().keySet().forEach(name -> all.add(fates.get(name)));
        for (StackResource resource : existing.values()) {
            if (!fates.containsKey(resource.name())) {
                all.add(decision.removed(resource));
            }
        }
        Surroundings around = new Surroundings(before, after, unsure);
        return new StackForecast(
                request.name(), deployed != null, all, around.parameters(), around.conditions(), around.outputs());
    }

    /** The resources, each after those that it requires. */
    private static List<String> ordered(Definition definition) {
        Map<String, SortedSet<String>> requires = Requirements.of(definition.template(), definition.evaluator());
        Set<String> order = new LinkedHashSet<>();
        Set<String> entered = new LinkedHashSet<>();
        requires.keySet().forEach(name -> visit(name, requires, entered, order));
        return List.copyOf(order);
    }

    private static void visit(
            String name, Map<String, SortedSet<String>> requires, Set<String> entered, Set<String> order) {
        SortedSet<String> needed = requires.get(name);
        if (needed == null || !entered.add(name)) {
            return;
        }
        needed.forEach(other -> visit(other, requires, entered, order));
        order.add(name);
    }
}
