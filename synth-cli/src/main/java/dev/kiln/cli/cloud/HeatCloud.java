package dev.kiln.cli.cloud;

import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.action.StackActions;
import dev.kiln.deploy.forecast.DeployedStack;
import dev.kiln.deploy.heat.HeatActions;
import dev.kiln.deploy.heat.HeatApi;
import dev.kiln.deploy.heat.HeatCatalogue;
import dev.kiln.deploy.heat.HeatDeployer;
import dev.kiln.deploy.heat.HeatInspection;
import dev.kiln.deploy.heat.HeatSoftware;
import dev.kiln.deploy.heat.HeatStacks;
import dev.kiln.deploy.heat.HeatTypes;
import dev.kiln.deploy.heat.TypeHarvest;
import dev.kiln.deploy.inspect.CloudInspection;
import dev.kiln.deploy.inspect.Software;
import dev.kiln.deploy.inspect.StackInspection;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.RestRequest;
import dev.kiln.deploy.rest.RestResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A real cloud, through Heat's API. */
public final class HeatCloud implements Cloud {

    private final OpenStackRest rest;

    private HeatCloud(OpenStackRest rest) {
        this.rest = rest;
    }

    /**
     * The cloud behind a connection.
     *
     * @param rest the connection
     * @return the cloud
     */
    public static Cloud over(OpenStackRest rest) {
        return new HeatCloud(rest);
    }

    @Override
    public Deployer deployer() {
        return new HeatDeployer(new HeatApi(rest));
    }

    @Override
    public StackActions actions() {
        return new HeatActions(new HeatApi(rest));
    }

    @Override
    public StackInspection stacks() {
        return new HeatInspection(rest);
    }

    @Override
    public CloudInspection catalogue() {
        return new HeatCatalogue(rest);
    }

    @Override
    public Software software() {
        return new HeatSoftware(rest);
    }

    @Override
    public TypeHarvest types(Predicate<String> wanted) {
        return new HeatTypes(rest).harvest(wanted);
    }

    @Override
    public Optional<DeployedStack> deployed(String stack) {
        return HeatStacks.find(new HeatApi(rest), stack);
    }

    @Override
    public boolean hasPreview() {
        return true;
    }

    @Override
    public Map<String, @Nullable Object> previewUpdate(String stack, StackRequest request) {
        HeatApi heat = new HeatApi(rest);
        return heat.previewUpdate(heat.show(stack), request);
    }

    @Override
    public Optional<Duration> clockAhead() {
        Instant before = Instant.now();
        RestResponse answer = rest.call(new RestRequest("orchestration", "GET", "/build_info", null));
        Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
        try {
            return answer.header("date")
                    .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                    .map(there -> Duration.between(middle, there));
        } catch (DateTimeException unusable) {
            return Optional.empty();
        }
    }
}
