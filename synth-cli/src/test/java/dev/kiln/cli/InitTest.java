package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import dev.kiln.migrate.project.MavenPom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {

    private static final String MAIN = "src/main/java/myshop/MyShopStack.java";

    @TempDir
    private Path folder;

    private Transcript kiln(String... args) {
        return new Shell(folder).kiln(args);
    }

    @Test
    void aProjectIsMadeWhoseStackDeploys() {
        assertThat(kiln("init", "my-shop")).isEqualTo(new Transcript(0, """
                        my-shop/pom.xml
                        my-shop/src/main/java/myshop/MyShopStack.java
                        my-shop/src/test/java/myshop/MyShopStackTest.java
                        my-shop/.gitignore
                        my-shop/README.md
                        README.md says what comes next: mvn test, then kiln deploy --local
                        """, ""));

        Transcript deployed = kiln("deploy", "my-shop/" + MAIN, "--local");
        assertThat(deployed.err()).isEmpty();
        assertThat(deployed.out()).contains("my-shop is CREATE_COMPLETE", "net_id = ");
        assertThat(folder.resolve("my-shop/README.md")).content().contains("kiln deploy " + MAIN + " --local");
    }

    @Test
    void namesCanBeChosen() {
        kiln("init", "x", "--package", "org.example.shop", "--stack", "Front");

        assertThat(folder.resolve("x/src/main/java/org/example/shop/Front.java"))
                .content()
                .contains("package org.example.shop;", "public final class Front extends Stack", "super(app, \"x\");");
        assertThat(kiln("synth", "x/src/main/java/org/example/shop/Front.java", "--stdout")
                        .code())
                .isZero();
    }

    @Test
    void withoutAFolderItIsThisOne() {
        assertThat(kiln("init", "--package", "shop", "--stack", "ShopStack").code())
                .isZero();

        assertThat(folder.resolve("src/main/java/shop/ShopStack.java")).exists();
    }

    @Test
    void nothingIsOverwrittenAndNothingIsLeftHalfMade() throws IOException {
        new Shell(folder).file("my-shop/pom.xml", "<mine/>").file("my-shop/" + MAIN, "mine");

        Transcript refused = kiln("init", "my-shop");

        assertThat(refused).isEqualTo(new Transcript(ExitCode.INVALID_APP, "", """
                        kiln: nothing was written, since there is already pom.xml, src/main/java/myshop/MyShopStack.java
                              choose another folder: kiln init DIR
                        """));
        assertThat(folder.resolve("my-shop/pom.xml")).hasContent("<mine/>");
        assertThat(folder.resolve("my-shop/" + MAIN)).hasContent("mine");
        try (var files = Files.walk(folder.resolve("my-shop"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void namesThatJavaDoesNotTakeAreRefused() {
        assertThat(kiln("init", "x", "--stack", "1st").err()).contains("1st cannot be the name of a stack's class");
        assertThat(kiln("init", "x", "--stack", "Stack").err()).contains("choose another with --stack");
        assertThat(kiln("init", "x", "--package", "a.class").err()).contains("a.class is no name of a package");
        assertThat(kiln("init", "x", "--package", "a.class").code()).isEqualTo(ExitCode.USAGE);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void aFolderMayHaveAnyName() {
        assertThat(kiln("init", "1 größe").code()).isZero();
        assertThat(kiln("init", "class").code()).isZero();

        assertThat(folder.resolve("class/src/main/java/classstacks/ClassStack.java"))
                .exists();
    }

    @Test
    void projectsAreMadeForThisVersion() {
        assertThat(kiln("--version").out()).isEqualTo("kiln " + MavenPom.KILN_VERSION + "\n");
    }
}
