package dev.kiln.examples.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The floors of the house: imports go down only. */
@AnalyzeClasses(packages = "dev.kiln", importOptions = ImportOption.DoNotIncludeTests.class)
class FloorsTest {

    @ArchTest
    static final ArchRule importsGoDownOnly = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.kiln..")
            .layer("examples")
            .definedBy("dev.kiln.examples..")
            .layer("cli")
            .definedBy("dev.kiln.cli..")
            .layer("deploy")
            .definedBy("dev.kiln.deploy..")
            .layer("patterns")
            .definedBy("dev.kiln.patterns..")
            .layer("migrate")
            .definedBy("dev.kiln.migrate..")
            .layer("engine")
            .definedBy("dev.kiln.engine..")
            .layer("resources")
            .definedBy("dev.kiln.resources..")
            .layer("core")
            .definedBy("dev.kiln", "dev.kiln.policy..", "dev.kiln.spi..", "dev.kiln.synth..")
            .layer("hot")
            .definedBy("dev.kiln.hot..")
            .layer("codegen")
            .definedBy("dev.kiln.codegen..")
            .layer("schemas")
            .definedBy("dev.kiln.schema..")
            .whereLayer("examples")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("deploy")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("patterns")
            .mayOnlyBeAccessedByLayers("examples", "cli")
            .whereLayer("migrate")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("deploy")
            .whereLayer("resources")
            .mayOnlyBeAccessedByLayers("examples", "cli", "patterns", "migrate")
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers("examples", "cli", "patterns", "migrate", "resources")
            .whereLayer("hot")
            .mayOnlyBeAccessedByLayers(
                    "examples", "cli", "patterns", "migrate", "deploy", "engine", "resources", "core")
            .whereLayer("codegen")
            .mayOnlyBeAccessedByLayers("cli", "migrate")
            .whereLayer("schemas")
            .mayOnlyBeAccessedByLayers("core", "hot", "cli", "codegen", "deploy", "engine", "patterns", "migrate");

    @ArchTest
    static final ArchRule onlyTheAdapterKnowsOpenstack4j = noClasses()
            .that()
            .resideOutsideOfPackage("dev.kiln.deploy.openstack..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.openstack4j..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("dev.kiln.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule onlyTheMigrationAndTheCommandLineAskTheGenerator = noClasses()
            .that()
            .resideOutsideOfPackages("dev.kiln.migrate..", "dev.kiln.codegen..", "dev.kiln.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.kiln.codegen..");

    @ArchTest
    static void expressionsAreRecordsOrSealed(JavaClasses all) {
        classes()
                .that()
                .implement("dev.kiln.hot.expr.Node")
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(all);
    }
}
