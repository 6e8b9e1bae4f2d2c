package dev.kiln.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.kiln.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_VIEWS_PRINT = noClasses()
            .that()
            .resideOutsideOfPackage("dev.kiln.cli.view")
            .and()
            .doNotHaveFullyQualifiedName("dev.kiln.cli.Main")
            .and()
            .doNotHaveFullyQualifiedName("dev.kiln.cli.Training")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.PrintStream");

    @ArchTest
    static final ArchRule PROGRAMS_AND_VIEWS_KNOW_NO_COMMANDS = noClasses()
            .that()
            .resideInAnyPackage("dev.kiln.cli.view", "dev.kiln.cli.program")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.kiln.cli.command", "picocli");
}
