package dev.kiln.engine.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.cloud.LocalStacks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdentityHandlerTest {

    private static final String TEAM = """
            resources:
              project: {type: OS::Keystone::Project, properties: {name: shop}}
              role: {type: OS::Keystone::Role, properties: {name: operator}}
              group: {type: OS::Keystone::Group, properties: {name: staff}}
              user:
                type: OS::Keystone::User
                properties:
                  name: robot
                  password: secret
                  default_project: {get_resource: project}
                  groups: [{get_resource: group}]
                  roles: [{role: {get_resource: role}, project: {get_resource: project}}]
            outputs:
              project: {value: {get_attr: [user, default_project_id]}}
              domain: {value: {get_attr: [user, domain_id]}}
            """;

    private final LocalStacks cloud = new LocalStacks();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aUserHasItsRolesInAProject() {
        assertThat(cloud.create(TEAM)).isEqualTo("CREATE_COMPLETE");

        assertThat(cloud.output("project")).isEqualTo(cloud.physicalId("project"));
        assertThat(cloud.output("domain")).isEqualTo("default");
        assertThat(cloud.objects(IdentityKinds.ASSIGNMENTS))
                .extracting(one -> one.text("role_id"))
                .containsExactly(cloud.physicalId("role"));
        assertThat(cloud.objects(IdentityKinds.USERS)).asString().doesNotContain("secret");
    }

    @Test
    void rolesAreTakenBackWithTheUser() {
        cloud.create(TEAM);

        cloud.delete();

        assertThat(cloud.objects(IdentityKinds.ASSIGNMENTS)).isEmpty();
    }

    @Test
    void aNameIsUniqueInItsDomain() {
        cloud.create("resources: {p: {type: OS::Keystone::Project, properties: {name: demo}}}\n");

        assertThat(cloud.reason())
                .isEqualTo(
                        "Resource CREATE failed: Conflict: resources.p: Conflict occurred attempting to store project - it is"
                                + " not permitted to have two projects with the same name in the same domain: demo. (HTTP 409)"
                                + " (Request-ID: req-1)");
    }

    @Test
    void aNameChangesInPlace() {
        cloud.create(TEAM);
        String before = cloud.physicalId("user");

        cloud.update(TEAM.replace("robot", "android"));

        assertThat(cloud.physicalId("user")).isEqualTo(before);
        assertThat(cloud.objects(IdentityKinds.USERS))
                .extracting(one -> one.text("name"))
                .contains("android");
    }
}
