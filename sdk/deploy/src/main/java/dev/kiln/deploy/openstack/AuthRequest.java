package dev.kiln.deploy.openstack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.Credentials;
import dev.kiln.deploy.cloud.Domain;
import dev.kiln.deploy.cloud.Scope;
import dev.kiln.deploy.rest.JsonTree;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v3/auth/tokens}: one shape for every way to log in. */
final class AuthRequest {
    private AuthRequest() {}

    static String body(CloudConfig cloud) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode auth = root.putObject("auth");
        ObjectNode identity = auth.putObject("identity");
        Credentials credentials = cloud.credentials();
        if (credentials instanceof Credentials.Password password) {
            identity.putArray("methods").add("password");
            user(
                            identity.putObject("password").putObject("user"),
                            password.userId(),
                            password.userName(),
                            password.domain())
                    .put("password", password.secret());
        } else if (credentials instanceof Credentials.Token token) {
            identity.putArray("methods").add("token");
            identity.putObject("token").put("id", token.secret());
        } else if (credentials instanceof Credentials.ApplicationCredential app) {
            identity.putArray("methods").add("application_credential");
            ObjectNode node = identity.putObject("application_credential").put("secret", app.secret());
            if (app.id() != null) {
                node.put("id", app.id());
            } else {
                node.put("name", app.name());
                user(node.putObject("user"), app.userId(), app.userName(), app.domain());
            }
        }
        scope(auth, cloud.scope());
        return JsonTree.write(root);
    }

    private static void scope(ObjectNode auth, Scope scope) {
        if (scope instanceof Scope.Project project) {
            user(auth.putObject("scope").putObject("project"), project.id(), project.name(), project.domain());
        } else if (scope instanceof Scope.WholeDomain domain) {
            domain(auth.putObject("scope"), domain.domain());
        }
    }

    private static ObjectNode user(
            ObjectNode node, @Nullable String id, @Nullable String name, @Nullable Domain domain) {
        if (id != null) {
            return node.put("id", id);
        }
        node.put("name", name);
        if (domain != null) {
            domain(node, domain);
        }
        return node;
    }

    private static void domain(ObjectNode parent, Domain domain) {
        ObjectNode node = parent.putObject("domain");
        if (domain.id() != null) {
            node.put("id", domain.id());
        } else {
            node.put("name", domain.name());
        }
    }
}
