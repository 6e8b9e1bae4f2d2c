package dev.kiln.deploy.heat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.RestRequest;
import dev.kiln.deploy.rest.RestResponse;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.files.SchemaFileException;
import dev.kiln.schema.harvest.ResourceTypeReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a Heat says of its resource types, those of its plug-ins and of its operator's templates included. Safe for threads.
 *
 * <pre>{@code
 * TypeHarvest harvest = new HeatTypes(OpenStack.connect(cloud)).harvest(name -> name.startsWith("Acme::"));
 * harvest.types().forEach((name, schema) -> ...);
 * }</pre>
 */
public final class HeatTypes {
    private static final String SERVICE = "orchestration";
    private final OpenStackRest rest;

    /**
     * The types of a cloud's Heat.
     *
     * @param rest the connection to the cloud
     */
    public HeatTypes(OpenStackRest rest) {
        this.rest = rest;
    }

    /**
     * Asks Heat for its types, one request for each. Where Heat refuses one, the others are asked for all the same.
     *
     * @param wanted which types to ask for, by name
     * @return what was learnt, and what was not
     * @throws DeployException when Heat cannot be reached or refuses to list its types
     */
    public TypeHarvest harvest(Predicate<String> wanted) {
        SortedMap<String, ResourceSchema> types = new TreeMap<>();
        SortedMap<String, String> missing = new TreeMap<>();
        for (String name : names()) {
            if (wanted.test(name)) {
                RestResponse response = get("/resource_types/"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")
                        + "?with_description=True");
                if (response.status() != 200) {
                    missing.put(
                            name,
                            "Heat refuses to show it (HTTP " + response.status() + "): " + HeatErrors.reason(response));
                    continue;
                }
                try {
                    types.put(name, ResourceTypeReader.read(name, response.body()));
                } catch (SchemaFileException e) {
                    missing.put(name, "what Heat tells of it is not understood: " + String.join("; ", e.problems()));
                }
            }
        }
        return new TypeHarvest(types, missing, templateVersions());
    }

    private SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        // Older ones answer with names, newer ones may answer with maps that describe the types.
        items("/resource_types", "resource_types", "list its resource types")
                .forEach(type -> names.add(
                        type.isTextual()
                                ? type.asText()
                                : type.path("resource_type").asText()));
        return names;
    }

    private List<String> templateVersions() {
        SortedSet<String> versions = new TreeSet<>();
        for (JsonNode version : items("/template_versions", "template_versions", "list its template versions")) {
            if (version.path("type").asText().equals("hot")) {
                String name = version.path("version").asText();
                versions.add(name.substring(name.indexOf('.') + 1));
            }
        }
        return List.copyOf(versions);
    }

    private List<JsonNode> items(String path, String field, String doing) {
        RestResponse response = get(path);
        if (response.status() != 200) {
            throw HeatErrors.of(response, doing);
        }
        List<JsonNode> items = new ArrayList<>();
        HeatJson.tree(response).path(field).forEach(items::add);
        return items;
    }

    private RestResponse get(String path) {
        return rest.call(new RestRequest(SERVICE, "GET", path, null));
    }
}
