package dev.kiln.deploy.heat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.diag.TemplatePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatPathsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Property error: resources.r.properties: Unknown Property x      | resources.r.properties
            ValueError: resources.r: Test Resource failed r                 | resources.r
            resources.r.properties.networks[0].fixed_ip: Invalid            | resources.r.properties.networks[0].fixed_ip
            outputs.p.value.get_attr: The Referenced Attribute is incorrect | outputs.p.value.get_attr
            """)
    void findsThePlace(String text, String path) {
        assertThat(HeatPaths.find(text).map(TemplatePath::toString)).contains(path);
    }

    @Test
    void findsNoneInOrdinaryText() {
        assertThat(HeatPaths.find("Maximum resources per stack exceeded. See my.resources.x"))
                .isEmpty();
    }
}
