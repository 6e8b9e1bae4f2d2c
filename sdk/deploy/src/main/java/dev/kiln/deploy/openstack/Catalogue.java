package dev.kiln.deploy.openstack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.cloud.CloudConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a token's catalogue says. Read here and not by openstack4j, which falls back to Keystone's own address when a service is missing
 * and cannot read endpoints of other schemes than HTTP.
 */
final class Catalogue {
    /** Other names under which catalogues list a service. */
    private static final Map<String, List<String>> ALIASES = Map.of(
            "block-storage", List.of("volumev3", "block-store", "volume"),
            "container-infrastructure-management", List.of("container-infra"),
            "shared-file-system", List.of("sharev2", "share"),
            "workflow", List.of("workflowv2"));

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String service, String region, String iface, String url) {}

    Catalogue(JsonNode token) {
        for (JsonNode service : token.path("catalog")) {
            for (JsonNode endpoint : service.path("endpoints")) {
                String region = endpoint.path("region_id")
                        .asText(endpoint.path("region").asText(""));
                entries.add(new Entry(
                        service.path("type").asText(""),
                        region,
                        endpoint.path("interface").asText("").replaceFirst("URL$", ""),
                        endpoint.path("url").asText("").replaceFirst("/+$", "")));
            }
        }
    }

    /** The endpoint of a service, or an error that says what the cloud has instead. */
    String endpoint(String service, CloudConfig cloud) {
        String override = cloud.endpoints().get(service);
        if (override != null) {
            return override.replaceFirst("/+$", "");
        }
        List<String> types = new ArrayList<>(List.of(service));
        types.addAll(ALIASES.getOrDefault(service, List.of()));
        for (String type : types) {
            for (Entry entry : entries) {
                boolean here = cloud.region() == null || cloud.region().equals(entry.region);
                if (entry.service.equals(type) && here && entry.iface.equals(cloud.iface())) {
                    return entry.url;
                }
            }
        }
        throw missing(service, types, cloud);
    }

    private DeployException missing(String service, List<String> types, CloudConfig cloud) {
        TreeSet<String> all = new TreeSet<>();
        TreeSet<String> elsewhere = new TreeSet<>();
        for (Entry entry : entries) {
            all.add(entry.service);
            if (types.contains(entry.service)) {
                elsewhere.add(entry.iface + " in region " + entry.region);
            }
        }
        String wanted = "The cloud has no " + cloud.iface() + " " + service + " endpoint"
                + (cloud.region() == null ? "" : " in region " + cloud.region());
        String known;
        if (!elsewhere.isEmpty()) {
            known = "; it has " + String.join(", ", elsewhere)
                    + ". Correct region_name or interface (OS_REGION_NAME, OS_INTERFACE) of " + cloud.source() + ".";
        } else if (all.isEmpty()) {
            known = "; the login gives no catalogue at all, which happens without a project. Check the project in "
                    + cloud.source() + ".";
        } else {
            known = "; it has " + String.join(", ", all) + ". "
                    + (service.equals("orchestration")
                            ? "Heat is not installed there: choose another cloud, or ask its operator."
                            : "Ask its operator.");
        }
        return new DeployException(DeployException.Kind.NO_ENDPOINT, wanted + known);
    }
}
