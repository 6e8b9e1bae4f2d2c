package dev.kiln.deploy.heat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.inspect.BuildInfo;
import dev.kiln.deploy.inspect.CloudInspection;
import dev.kiln.deploy.inspect.ServiceInfo;
import dev.kiln.deploy.inspect.TemplateFunction;
import dev.kiln.deploy.inspect.TemplateParameter;
import dev.kiln.deploy.inspect.TemplateVersion;
import dev.kiln.deploy.inspect.TypeFilter;
import dev.kiln.deploy.inspect.TypeInfo;
import dev.kiln.deploy.inspect.ValidatedTemplate;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.RestResponse;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.files.SchemaFileException;
import dev.kiln.schema.harvest.ResourceTypeReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a real Heat can do. See {@link CloudInspection} for an example. */
public final class HeatCatalogue implements CloudInspection {
    private static final Set<String> NO_CONSTRAINTS = Set.of("Type", "Description", "NoEcho", "Label", "Default");

    private final HeatApi heat;

    /**
     * Heat of a cloud.
     *
     * @param rest the connection to the cloud
     */
    public HeatCatalogue(OpenStackRest rest) {
        this.heat = new HeatApi(rest);
    }

    @Override
    public List<TypeInfo> types(TypeFilter filter) {
        Query query = new Query()
                .with("with_description", true)
                .with("name", filter.name())
                .with("support_status", filter.support())
                .with("version", filter.version());
        List<TypeInfo> types = new ArrayList<>();
        for (JsonNode node :
                heat.get("/resource_types" + query, "list its resource types").path("resource_types")) {
            types.add(
                    node.isTextual()
                            ? new TypeInfo(node.asText(), "")
                            : new TypeInfo(HeatJson.text(node, "resource_type"), HeatJson.text(node, "description")));
        }
        types.sort(Comparator.comparing(TypeInfo::name));
        return types;
    }

    @Override
    public ResourceSchema type(String name) {
        RestResponse response = heat.call("GET", path(name) + "?with_description=true", null);
        HeatApi.checked(response, "show resource type " + name);
        try {
            return ResourceTypeReader.read(name, response.body());
        } catch (SchemaFileException e) {
            throw new DeployException(
                    DeployException.Kind.SERVICE,
                    "What Heat tells of resource type " + name + " is not understood: "
                            + String.join("; ", e.problems()) + ".",
                    null,
                    e);
        }
    }

    @Override
    public Map<String, @Nullable Object> typeTemplate(String name, String kind) {
        return HeatJson.map(heat.get(
                path(name) + "/template" + new Query().with("template_type", kind),
                "make a template of resource type " + name));
    }

    private static String path(String type) {
        return "/resource_types/" + HeatApi.encode(type);
    }

    @Override
    public List<TemplateVersion> templateVersions() {
        List<TemplateVersion> versions = new ArrayList<>();
        for (JsonNode node :
                heat.get("/template_versions", "list its template versions").path("template_versions")) {
            List<String> aliases = new ArrayList<>();
            node.path("aliases").forEach(alias -> aliases.add(alias.asText()));
            versions.add(new TemplateVersion(HeatJson.text(node, "version"), HeatJson.text(node, "type"), aliases));
        }
        versions.sort(Comparator.comparing(TemplateVersion::kind).thenComparing(TemplateVersion::version));
        return versions;
    }

    @Override
    public List<TemplateFunction> templateFunctions(String version, boolean conditions) {
        String full = version.indexOf('.') < 0 ? "heat_template_version." + version : version;
        Query query = new Query().with("with_condition_func", Boolean.toString(conditions));
        List<TemplateFunction> functions = new ArrayList<>();
        for (JsonNode node : heat.get(
                        "/template_versions/" + HeatApi.encode(full) + "/functions" + query,
                        "list the functions of " + full)
                .path("template_functions")) {
            functions.add(new TemplateFunction(HeatJson.text(node, "functions"), HeatJson.text(node, "description")));
        }
        functions.sort(Comparator.comparing(TemplateFunction::name));
        return functions;
    }

    @Override
    public ValidatedTemplate validate(StackRequest request) {
        JsonNode answer = HeatApi.checked(
                heat.call("POST", "/validate", HeatJson.body(request, false)),
                "accept the template of " + request.name());
        List<TemplateParameter> parameters = new ArrayList<>();
        answer.path("Parameters").properties().forEach(one -> parameters.add(parameter(one.getKey(), one.getValue())));
        return new ValidatedTemplate(HeatJson.text(answer, "Description"), parameters, List.of());
    }

    private static TemplateParameter parameter(String name, JsonNode node) {
        Map<String, @Nullable Object> constraints = HeatJson.map(node);
        constraints.keySet().removeAll(NO_CONSTRAINTS);
        return new TemplateParameter(
                name,
                HeatJson.text(node, "Type"),
                HeatJson.text(node, "Label"),
                HeatJson.text(node, "Description"),
                HeatJson.plain(node.path("Default")),
                HeatJson.text(node, "NoEcho").equals("true"),
                constraints);
    }

    @Override
    public List<ServiceInfo> services() {
        List<ServiceInfo> services = new ArrayList<>();
        for (JsonNode node : heat.get("/services", "list its services").path("services")) {
            services.add(new ServiceInfo(
                    HeatJson.text(node, "id"),
                    HeatJson.text(node, "engine_id"),
                    HeatJson.text(node, "binary"),
                    HeatJson.text(node, "host"),
                    HeatJson.text(node, "hostname"),
                    HeatJson.text(node, "topic"),
                    HeatJson.text(node, "status"),
                    HeatJson.text(node, "updated_at"),
                    node.path("report_interval").asInt()));
        }
        return services;
    }

    @Override
    public BuildInfo buildInfo() {
        JsonNode info = heat.get("/build_info", "tell what it was built from");
        return new BuildInfo(
                HeatJson.text(info.path("api"), "revision"), HeatJson.text(info.path("engine"), "revision"));
    }
}
