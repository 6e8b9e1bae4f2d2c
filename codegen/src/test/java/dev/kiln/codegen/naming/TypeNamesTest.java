package dev.kiln.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.schema.SchemaCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeNamesTest {

    /** Committed, so that either name greps to the other; -Dkiln.golden=update writes it. */
    private static final Path TABLE = Path.of("src/test/resources/dev/kiln/codegen/type-names.txt");

    @ParameterizedTest
    @CsvSource({
        "OS::Nova::Server, nova.NovaServer",
        "OS::Neutron::LBaaS::Pool, neutron.NeutronLBaaSPool",
        "OS::Heat::None, heat.HeatNone",
        "AWS::EC2::Instance, aws.ec2.AwsEc2Instance",
        "AWS::AutoScaling::LaunchConfiguration, aws.autoscaling.AwsAutoScalingLaunchConfiguration",
        "OS::New::Thing, new_.NewThing",
        "Acme::Box, acme.AcmeBox",
    })
    void aTypeHasAClassInThePackageOfItsService(String heatType, String javaName) {
        assertThat(new TypeNames("kiln", List.of(heatType)).classOf(heatType).canonicalName())
                .isEqualTo("kiln." + javaName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "OS::../..::Server",
                "OS::Nova/Server",
                "OS::Nova::",
                "OS",
                "",
                "OS::Nova::9",
                "OS::N\u00e4va::X"
            })
    void aMalformedTypeIsRefused(String heatType) {
        assertThatThrownBy(() -> new TypeNames("kiln", List.of(heatType)))
                .isInstanceOf(GenerationException.class)
                .hasMessageContainingAll("'" + heatType + "'", "Word::Word");
    }

    @Test
    void twoTypesThatWouldShareAClassAreRefused() {
        assertThatThrownBy(() -> new TypeNames("kiln", List.of("OS::Nova::AbC", "OS::Nova::Abc")))
                .isInstanceOf(GenerationException.class)
                .hasMessageContainingAll("OS::Nova::AbC", "OS::Nova::Abc", "rename");
    }

    @Test
    void theBundledTypesHaveTheClassesOfTheCommittedTable() throws IOException {
        TypeNames names =
                new TypeNames("dev.kiln.resources", SchemaCatalog.bundled().types());
        String table = names.table().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().canonicalName() + "\n")
                .collect(Collectors.joining());
        if ("update".equals(System.getProperty("kiln.golden"))) {
            Files.writeString(TABLE, table);
        }

        assertThat(table).isEqualTo(Files.readString(TABLE));
        assertThat(new HashSet<>(names.table().values()))
                .hasSameSizeAs(names.table().keySet());
    }
}
