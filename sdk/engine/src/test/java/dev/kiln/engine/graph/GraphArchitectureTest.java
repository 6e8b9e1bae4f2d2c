package dev.kiln.engine.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class GraphArchitectureTest {

    @Test
    void theGraphKnowsNothingOfStacksOrClouds() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.kiln.engine.graph", "java..", "org.jspecify..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.kiln.engine.graph"));
    }
}
