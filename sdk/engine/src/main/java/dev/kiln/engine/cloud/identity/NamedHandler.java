package dev.kiln.engine.cloud.identity;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all named things of Keystone do: their names are unique, within their domain where they have one. */
abstract class NamedHandler extends ServiceHandler {

    /** Where the name of a domain that nobody names leads to. */
    private static final String USUAL_DOMAIN = "default";

    private final String noun;
    private final boolean inDomain;

    NamedHandler(String kind, String what, boolean inDomain) {
        super(Service.KEYSTONE, kind, what);
        this.noun = Lookup.noun(kind);
        this.inDomain = inDomain;
    }

    /** The fields that the kind has beside name, description and domain. */
    abstract void more(ResourceContext resource, Fields properties, Map<String, @Nullable Object> fields);

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", nameOf(resource, properties));
        write(resource, properties, fields);
        checkFree(resource, id, fields);
        return fields;
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        Fields after = new Fields(change.after());
        fields.put("name", after.text("name", String.valueOf(object.text("name"))));
        write(resource, after, fields);
        checkFree(resource, object.id(), fields);
    }

    private void write(ResourceContext resource, Fields properties, Map<String, @Nullable Object> fields) {
        fields.put("description", properties.text("description", ""));
        if (inDomain) {
            fields.put("domain_id", domain(resource, properties.text("domain", USUAL_DOMAIN)));
        }
        more(resource, properties, fields);
    }

    /** A domain by id or name; the usual one needs not to be in the catalogue. */
    static String domain(ResourceContext resource, String nameOrId) {
        return nameOrId.equals(USUAL_DOMAIN)
                ? USUAL_DOMAIN
                : Lookup.require(resource, IdentityKinds.DOMAINS, "domain", nameOrId)
                        .id();
    }

    private void checkFree(ResourceContext resource, String id, Map<String, @Nullable Object> fields) {
        String name = String.valueOf(fields.get("name"));
        Object domain = fields.get("domain_id");
        for (CloudObject other : resource.cloud().findBy(kind(), "name", name)) {
            boolean same = !inDomain || String.valueOf(domain).equals(other.text("domain_id"));
            if (same && !other.id().equals(id)) {
                throw service()
                        .refusal(
                                resource,
                                409,
                                "Conflict occurred attempting to store " + noun + " - " + problem(name, domain));
            }
        }
    }

    private String problem(String name, @Nullable Object domain) {
        return switch (noun) {
            case "project" ->
                "it is not permitted to have two projects with the same name in the same domain: " + name + ".";
            case "domain" -> "it is not permitted to have two domains with the same name: " + name + ".";
            default ->
                "Duplicate entry found with name " + name + (domain == null ? "" : " at domain ID " + domain) + ".";
        };
    }
}
