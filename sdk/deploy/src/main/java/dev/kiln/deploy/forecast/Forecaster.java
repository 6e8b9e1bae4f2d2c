package dev.kiln.deploy.forecast;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackEnvironment;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.hot.Template;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.param.PseudoParameters;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.value.ValueException;
import dev.kiln.schema.SchemaCatalog;
import java.util.List;
import java.util.Set;
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

    /**
     * What stands for a parameter value that another stack will give.
     *
     * @param stack the stack that is not deployed yet
     * @return text that makes whatever it flows into uncertain
     */
    public static String knownAfter(String stack) {
        return Tokens.knownAfter(stack);
    }

    /**
     * Whether a value is text that stands for one which is not known.
     *
     * @param value a parameter's value
     * @return true for what {@link #perhaps} and {@link #knownAfter} give
     */
    public static boolean isStandIn(Object value) {
        return Tokens.isUncertain(value);
    }

    private StackForecast foretell(@Nullable DeployedStack deployed, StackRequest request) {
        Environment wanted = StackEnvironment.of(request);
        StackInfo info = deployed == null ? null : deployed.info();
        PseudoParameters pseudo =
                new PseudoParameters(request.name(), info == null ? "" : info.id(), "\u2039project\u203a");
        Template template = HotReader.read(request.template());
        Definition after = new Definition(template, wanted, request.files(), pseudo, schemas);
        Definition before = null;
        Set<String> unsure = new TreeSet<>();
        if (deployed != null) {
            Template old = HotReader.read(deployed.template());
            Environment stored = Environment.of(deployed.environment());
            before = new Definition(
                    old, Unmasked.environment(old, stored, wanted, unsure), deployed.files(), pseudo, schemas);
        }
        List<ResourceForecast> all = new StackLevel(before, after, Rows.of(deployed), unsure, "").resources();
        Surroundings around = new Surroundings(before, after, unsure);
        return new StackForecast(
                request.name(), deployed != null, all, around.parameters(), around.conditions(), around.outputs());
    }
}
