package dev.kiln.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "key_name, keyName",
        "diskConfig, diskConfig",
        "accessIPv4, accessIPv4",
        "AvailabilityZones, availabilityZones",
        "VPCZoneIdentifier, vpcZoneIdentifier",
        "OKActions, okActions",
        "EIP, eip",
        "TemplateURL, templateURL",
        "X-Account-Meta, xAccountMeta",
        "binding:vnic_type, bindingVnicType",
        "SourceSecurityGroup.OwnerAlias, sourceSecurityGroupOwnerAlias",
        "networks, networks",
        "a-b, aB",
        "9lives, _9lives",
        "class, class_",
        "default, default_",
        "true, true_",
        "wait, wait_",
        "notify, notify_",
        "get_class, getClass_",
        "hashCode, hashCode_",
    })
    void aHeatNameBecomesAJavaName(String heatName, String javaName) {
        assertThat(JavaNames.member(heatName, "OS::Test::Type")).isEqualTo(javaName);
    }

    @Test
    void ofNamesThatCollideTheOneSpelledSoInHeatKeepsItsName() {
        assertThat(JavaNames.members(List.of("a_b", "aB", "a-b"), "OS::Test::Type", Set.of()))
                .containsEntry("aB", "aB")
                .containsEntry("a-b", "aB_2")
                .containsEntry("a_b", "aB_3");
    }

    @Test
    void aNameWithoutLettersAndDigitsIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> JavaNames.member("--", "OS::Test::Type"))
                .isInstanceOf(GenerationException.class)
                .hasMessageContainingAll("'--'", "OS::Test::Type", "rename");
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO, AUTO",
        "aes-xts-plain64, AES_XTS_PLAIN64",
        "3des, _3DES",
        "Bytes/Second, BYTES_SECOND",
        "virtual:instance, VIRTUAL_INSTANCE",
        "'', EMPTY",
        "*, U002A",
    })
    void anAllowedValueBecomesAConstant(String wireValue, String constant) {
        assertThat(JavaNames.constant(wireValue)).isEqualTo(constant);
    }

    @Test
    void aNestedClassHidesNoClassAroundItWhateverTheCase() {
        Set<String> used = new HashSet<>(Set.of("policies"));

        assertThat(JavaNames.nestedType("policies", "OS::Test::Type", used)).isEqualTo("Policies_");
        assertThat(JavaNames.nestedType("Policies", "OS::Test::Type", used)).isEqualTo("Policies__");
        assertThat(JavaNames.nestedType("string", "OS::Test::Type", used)).isEqualTo("String_");
    }
}
