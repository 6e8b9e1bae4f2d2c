package dev.kiln.deploy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kiln.deploy");

    @Test
    void openstack4jStaysBehindItsPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.kiln.deploy.openstack")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.openstack4j..")
                .check(classes);
    }

    @Test
    void heatKnowsNoConnection() {
        noClasses()
                .that()
                .resideInAPackage("dev.kiln.deploy.heat")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.kiln.deploy.openstack", "dev.kiln.deploy.cloud")
                .check(classes);
    }
}
