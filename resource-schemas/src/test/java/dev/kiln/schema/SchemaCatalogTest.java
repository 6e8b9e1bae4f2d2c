package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCatalogTest {

    private final SchemaCatalog catalog = SchemaCatalog.bundled();

    @Test
    void everyTypeOfTheKnownReleasesIsThere() {
        assertThat(catalog.types()).hasSize(209);
        assertThat(all()).hasSize(209);
    }

    @Test
    void everyPropertyAtEveryDepthIsThere() {
        long named = all().mapToLong(t -> count(t.properties(), false)).sum();
        long withItems = all().mapToLong(t -> count(t.properties(), true)).sum();
        assertThat(named).isEqualTo(1867);
        assertThat(withItems).isEqualTo(2026);
    }

    @Test
    void everyPropertyOfTheUpdatePoliciesIsThere() {
        assertThat(all().mapToLong(t -> count(t.updatePolicy(), true)).sum()).isEqualTo(39);
    }

    @Test
    void everyAttributeIsThereAndHasAType() {
        List<AttributeSchema> attributes =
                all().flatMap(t -> t.attributes().values().stream()).toList();
        assertThat(attributes).hasSize(423).allMatch(a -> a.type().isPresent());
    }

    @Test
    void theHiddenAttributeFirstAddressIsDeprecatedText() {
        AttributeSchema firstAddress = type("OS::Nova::Server").attributes().get("first_address");
        assertThat(firstAddress.type()).contains(ValueType.STRING);
        assertThat(firstAddress.supportStatus().status()).isEqualTo(SupportStatus.Status.HIDDEN);
        assertThat(firstAddress.supportStatus().isDeprecated()).isTrue();
        assertThat(firstAddress.supportStatus().since()).contains("2013.2");
    }

    @Test
    void aTypeHiddenInTheNewerReleaseKeepsItsProperties() {
        ResourceSchema cluster = type("OS::Senlin::Cluster");
        assertThat(cluster.supportStatus().status()).isEqualTo(SupportStatus.Status.HIDDEN);
        assertThat(cluster.placeholderSince()).contains(HeatRelease.MASTER_2026_08);
        assertThat(cluster.releases()).containsExactly(HeatRelease.ZED, HeatRelease.MASTER_2026_08);
        assertThat(cluster.properties()).containsKeys("profile", "policies");
        assertThat(cluster.properties().get("profile").releases()).containsExactly(HeatRelease.ZED);
    }

    @Test
    void whatTheNewerReleaseAddsIsInThatReleaseOnly() {
        Set<HeatRelease> newer = Set.of(HeatRelease.MASTER_2026_08);
        assertThat(type("OS::Aodh::PrometheusAlarm").releases()).isEqualTo(newer);
        PropertySchema rules = type("OS::Neutron::SecurityGroup").properties().get("rules");
        PropertySchema rule = rules.items().orElseThrow();
        assertThat(rules.releases()).containsExactly(HeatRelease.ZED, HeatRelease.MASTER_2026_08);
        assertThat(rule.properties().get("description").releases()).isEqualTo(newer);
        assertThat(rule.properties().get("direction").releases()).isEqualTo(rules.releases());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OS::Nova::Sever",
                "",
                "types.index",
                "references.bin",
                "../SchemaCatalog.class",
                "OS-Nova-Server",
                "OS::Nova::Server\0",
                "/etc/passwd",
                "os::nova::server"
            })
    void aNameThatIsNoTypeGivesNothing(String name) {
        assertThat(catalog.type(name)).isEmpty();
    }

    @Test
    void aTypeIsReadWhenAskedForAndOnce() {
        Queue<String> opened = new ConcurrentLinkedQueue<>();
        SchemaBundle bundle = new SchemaBundle(name -> {
            opened.add(name);
            return SchemaBundle.class.getResourceAsStream("compact/" + name);
        });
        SchemaCatalog lazy = new BundledSchemaCatalog(bundle, false);
        lazy.types();
        lazy.type("OS::No::Such");
        assertThat(opened).containsExactly("types.index");

        IntStream.range(0, 64).parallel().forEach(i -> lazy.type("OS::Heat::RandomString"));
        assertThat(opened).containsExactly("types.index", "OS-Heat-RandomString.bin");

        opened.clear();
        new BundledSchemaCatalog(bundle, true).type("OS::Heat::RandomString");
        assertThat(opened).containsExactly("types.index", "OS-Heat-RandomString.bin", "OS-Heat-RandomString.details");
    }

    @Test
    void theDetailsAreKeptOffTheCatalogueThatChecksTemplates() {
        PropertySchema bare = type("OS::Heat::ScalingPolicy").properties().get("cooldown");
        PropertySchema described = SchemaCatalog.described()
                .type("OS::Heat::ScalingPolicy")
                .orElseThrow()
                .properties()
                .get("cooldown");
        assertThat(bare.unit()).isEmpty();
        assertThat(described.unit()).contains(Unit.SECONDS);
        assertThat(described.type()).isEqualTo(bare.type());
    }

    @Test
    void readingATypeNeedsNoLibrary() throws Exception {
        URL classes = SchemaCatalog.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader alone = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = alone.loadClass(SchemaCatalog.class.getName());
            Object read = type.getMethod("type", String.class)
                    .invoke(type.getMethod("bundled").invoke(null), "OS::Nova::Server");
            assertThat(read.toString()).startsWith("Optional[ResourceSchema{name=OS::Nova::Server");
        }
    }

    @Test
    void aDamagedBundleSaysWhatToDo() {
        byte[] wrong = {0, 0, 0, 99, 0, 0};
        assertThatThrownBy(
                        () -> new BundledSchemaCatalog(new SchemaBundle(n -> new ByteArrayInputStream(wrong)), false))
                .hasMessage("the index of the resource types is damaged: build again");
        assertThatThrownBy(() -> new BundledSchemaCatalog(new SchemaBundle(n -> null), false))
                .hasMessageContaining("types.index is missing")
                .hasMessageContaining("build with Maven");
    }

    @Test
    void twoTypesOfOneNameAreRefused() {
        ResourceSchema server = type("OS::Nova::Server");
        assertThatThrownBy(() -> SchemaCatalog.of(List.of(server, server)))
                .hasMessage("two resource types are called OS::Nova::Server");
    }

    private ResourceSchema type(String name) {
        return catalog.type(name).orElseThrow();
    }

    private Stream<ResourceSchema> all() {
        return catalog.types().stream().map(this::type);
    }

    private static long count(Map<String, PropertySchema> properties, boolean withItems) {
        return properties.values().stream()
                .mapToLong(p -> 1 + below(p, withItems))
                .sum();
    }

    private static long below(PropertySchema property, boolean withItems) {
        return count(property.properties(), withItems)
                + property.items()
                        .map(items -> (withItems ? 1 : 0) + below(items, withItems))
                        .orElse(0L);
    }
}
