package dev.kiln.engine.cloud;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class CloudArchitectureTest {

    private final JavaClasses cloud = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kiln.engine.cloud");

    @Test
    void servicesDoNotGoInCircles() {
        slices().matching("dev.kiln.engine.cloud.(*)..")
                .should()
                .beFreeOfCycles()
                .check(cloud);
    }

    @Test
    void theCloudKnowsNothingOfHowStacksAreCarriedOut() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.kiln.engine.run..",
                        "dev.kiln.engine.plan..",
                        "dev.kiln.engine.graph..",
                        "dev.kiln.engine.store..",
                        "dev.kiln.engine.heat..",
                        "dev.kiln.engine.group..")
                .check(cloud);
    }
}
