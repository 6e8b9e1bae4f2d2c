package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReferenceCatalogTest {

    /** Those that Heat checks without asking a service; a parameter may have them even where no property does. */
    private static final List<String> CLIENT_FREE = List.of(
            "cron_expression",
            "dns_domain",
            "dns_name",
            "expiration",
            "ip_addr",
            "ip_or_cidr",
            "iso_8601",
            "mac_addr",
            "net_cidr",
            "rel_dns_name",
            "timezone");

    private final SchemaCatalog schemas = SchemaCatalog.bundled();
    private final ReferenceCatalog references = ReferenceCatalog.bundled();

    @Test
    void exactlyTheConstraintsInUseAreListed() {
        SortedSet<String> used = new TreeSet<>(CLIENT_FREE);
        for (String type : schemas.types()) {
            ResourceSchema schema = schemas.type(type).orElseThrow();
            schema.properties().values().forEach(p -> collect(p, used));
            schema.updatePolicy().values().forEach(p -> collect(p, used));
        }
        assertThat(references.constraints()).isEqualTo(used);
    }

    @Test
    void everyProviderIsAResourceType() {
        assertThat(references.entities())
                .hasSize(91)
                .allSatisfy(entity -> assertThat(schemas.types()).containsAll(entity.providers()));
    }

    @Test
    void aNetworkIsSatisfiedByWhateverMakesOne() {
        assertThat(references.constraint("neutron.network"))
                .contains(new Reference.Entity(
                        "neutron.network",
                        "NeutronNetworkRef",
                        new TreeSet<>(List.of("AWS::EC2::VPC", "OS::Neutron::Net", "OS::Neutron::ProviderNet")),
                        true));
    }

    @Test
    void aFlavorSatisfiesTheConstraintsOfTwoServices() {
        assertThat(references.satisfiedBy("OS::Nova::Flavor"))
                .extracting(Reference.Entity::interfaceName)
                .containsExactly("NovaFlavorRef", "TroveFlavorRef");
        assertThat(references.satisfiedBy("OS::Heat::RandomString")).isEmpty();
    }

    @Test
    void whatHeatDoesNotCheckIsNoConstraint() {
        assertThat(references.constraint("heat.software_config")).isEmpty();
        assertThat(references.constraints()).doesNotContain("heat.software_config");
        assertThat(references.entity("heat.software_config"))
                .hasValueSatisfying(entity -> assertThat(entity.checked()).isFalse());
        assertThat(references.satisfiedBy("OS::Heat::DeployedServer"))
                .extracting(Reference.Entity::interfaceName)
                .containsExactly("HeatDeployedServerRef");
    }

    @Test
    void aFormatSaysWhetherItNeedsTheCloud() {
        assertThat(references.constraint("ip_addr"))
                .contains(new Reference.Format("ip_addr", true, "an IPv4 or IPv6 address"));
        assertThat(references.constraint("sahara.plugin"))
                .contains(new Reference.Format("sahara.plugin", false, "the name of a Sahara plug-in of the cloud"));
        assertThat(references.constraint("no.such")).isEmpty();
    }

    private static void collect(PropertySchema property, SortedSet<String> used) {
        property.constraints().stream()
                .filter(Constraint.Custom.class::isInstance)
                .forEach(c -> used.add(((Constraint.Custom) c).name()));
        property.items().ifPresent(items -> collect(items, used));
        property.properties().values().forEach(p -> collect(p, used));
    }
}
