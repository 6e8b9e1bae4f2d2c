package dev.kiln.engine.signal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SignalArchitectureTest {

    private final JavaClasses engine = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kiln.engine");

    @Test
    void onlyTheDoorForSignalsOpensAPort() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.kiln.engine.signal")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.net.httpserver..", "java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.ServerSocket")
                .check(engine);
    }

    @Test
    void theDoorForSignalsKnowsNeitherStacksNorTypes() {
        classes()
                .that()
                .resideInAPackage("dev.kiln.engine.signal")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.kiln.engine.signal",
                        "dev.kiln.engine.api",
                        "dev.kiln.engine.handler",
                        "dev.kiln.hot.value",
                        "com.sun.net.httpserver..",
                        "java..",
                        "org.jspecify..")
                .check(engine);
    }
}
