package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthTest {

    private static final String WEB = """
            package shop;

            import dev.kiln.*;

            public final class WebStack extends Stack {
                public WebStack(App app) {
                    super(app, "web");
                    Names.declare(this);
                }
                public void image() {
                    Expr<String> image = stringParameter("image", p -> p.description("Image of the server."));
                    output("used", image);
                }
            }
            """;

    private static final String NAMES = """
            package shop;

            final class Names {
                static void declare(WebStack stack) {
                    stack.image();
                }
            }
            """;

    private static final String WEB_YAML = """
            heat_template_version: 2018-08-31

            parameters:
              image:
                type: string
                description: Image of the server.

            outputs:
              used:
                value: { get_param: image }
            """;

    @TempDir
    private Path folder;

    @Test
    void aSourceFileIsCompiledWithItsNeighbours() throws IOException {
        Transcript run = new Shell(folder)
                .file("src/shop/WebStack.java", WEB)
                .file("src/shop/Names.java", NAMES)
                .kiln("synth", "src/shop/WebStack.java", "--stdout");

        assertThat(run).isEqualTo(new Transcript(0, WEB_YAML, ""));
    }

    @Test
    void withoutStdoutTheTemplateAndItsSourcesAreFiles() throws IOException {
        Transcript run = new Shell(folder)
                .file("shop/WebStack.java", WEB)
                .file("shop/Names.java", NAMES)
                .kiln("synth", "shop/WebStack.java");

        assertThat(run).isEqualTo(new Transcript(0, "kiln.out/web.yaml\n", ""));
        assertThat(folder.resolve("kiln.out/web.yaml")).hasContent(WEB_YAML);
        assertThat(folder.resolve("kiln.out/web.sources.json")).content().contains("\"shop/WebStack.java:11\"");
    }

    @Test
    void aMainIsRunAndItsSynthWritesNothing() throws IOException {
        Transcript run = new Shell(folder).file("Two.java", """
                        import dev.kiln.*;

                        public class Two {
                            static class S extends Stack {
                                S(App app, String name) { super(app, name); }
                            }
                            public static void main(String[] args) {
                                App app = new App();
                                new S(app, "a");
                                new S(app, "b");
                                app.synth();
                            }
                        }
                        """).kiln("synth", "Two.java", "--stdout", "--stack", "b");

        assertThat(run).isEqualTo(new Transcript(0, "heat_template_version: 2018-08-31\n", ""));
    }

    @Test
    void ofSeveralStacksTheCandidatesAreListed() throws IOException {
        Shell shell = new Shell(folder).file("Several.java", SEVERAL);

        assertThat(shell.kiln("synth", "Several.java")).isEqualTo(new Transcript(3, "", """
                                kiln: Several.java has several stacks:
                                  Several$A
                                  Several$B
                                      choose one with --class, for example --class Several$A
                                """));
        assertThat(shell.kiln("synth", "Several.java", "--stdout", "--class", "B")
                        .code())
                .isZero();
    }

    private static final String SEVERAL = """
            import dev.kiln.*;

            public class Several {
                public static class A extends Stack { public A(App app) { super(app, "a"); } }
                public static class B extends Stack { public B(App app) { super(app, "b"); } }
            }
            """;

    @Test
    void aStackThatCannotBeMadeIsNamed() throws IOException {
        Transcript run = new Shell(folder)
                .file(
                        "Hidden.java",
                        "import dev.kiln.*; class Hidden extends Stack { Hidden(App app) { super(app, \"h\"); } }")
                .kiln("synth", "Hidden.java");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("make Hidden public, with a public constructor that takes only the App");
    }

    @Test
    void compileErrorsReadAsJavacsDo() throws IOException {
        Transcript run = new Shell(folder).file("shop/Broken.java", """
                        package shop;
                        public class Broken {
                            int one = "1";
                            Missing two;
                        }
                        """).kiln("synth", "shop/Broken.java");

        assertThat(run).isEqualTo(new Transcript(3, "", """
                                shop/Broken.java:4: error: cannot find symbol
                                    Missing two;
                                    ^
                                  symbol:   class Missing
                                  location: class shop.Broken
                                shop/Broken.java:3: error: incompatible types: java.lang.String cannot be converted to int
                                    int one = "1";
                                              ^
                                2 errors
                                """));
    }

    @Test
    void aProgramThatThrowsSaysWhere() throws IOException {
        Shell shell = new Shell(folder).file("shop/Bad.java", """
                        package shop;
                        import dev.kiln.*;
                        public class Bad extends Stack {
                            public Bad(App app) {
                                super(app, "bad");
                                throw new IllegalStateException("no luck");
                            }
                        }
                        """);

        assertThat(shell.kiln("synth", "shop/Bad.java")).isEqualTo(new Transcript(3, "", """
                                kiln: shop/Bad.java failed at shop/Bad.java:6: java.lang.IllegalStateException: no luck
                                      mend the program; --debug shows the whole stack trace
                                """));
        assertThat(shell.kiln("synth", "shop/Bad.java", "--debug").err()).contains("\tat shop.Bad.<init>(Bad.java:6)");
    }

    @Test
    void findingsAreNumberedWithTheirLines() throws IOException {
        Transcript run = new Shell(folder).file("shop/Twice.java", """
                        package shop;
                        import dev.kiln.*;
                        public class Twice extends Stack {
                            public Twice(App app) {
                                super(app, "twice");
                                stringParameter("image", p -> {});
                                stringParameter("image", p -> {});
                                new Twice(app, "not a name");
                            }
                            private Twice(App app, String name) {
                                super(app, name);
                            }
                        }
                        """).kiln("synth", "shop/Twice.java");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("1. shop/Twice.java:7: error: parameters.image: ")
                .contains("2. shop/Twice.java:8: error: Invalid stack name not a name [stack-name]\n")
                .endsWith("2 errors\n");
    }

    @Test
    void classesAreFoundByNameInAFolderAndInAJar() throws IOException {
        Shell shell = new Shell(folder).file("src/shop/WebStack.java", WEB).file("src/shop/Names.java", NAMES);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                classes.toString(),
                                folder.resolve("src/shop/WebStack.java").toString(),
                                folder.resolve("src/shop/Names.java").toString()))
                .isZero();
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("web.jar")))) {
            for (String name : new String[] {"shop/WebStack.class", "shop/Names.class"}) {
                jar.putNextEntry(new ZipEntry(name));
                Files.copy(classes.resolve(name), jar);
            }
        }

        Transcript expected = new Transcript(0, WEB_YAML, "");
        assertThat(shell.kiln("synth", "shop.WebStack", "--classpath", "classes", "--stdout"))
                .isEqualTo(expected);
        assertThat(shell.kiln("synth", "classes", "--stdout")).isEqualTo(expected);
        assertThat(shell.kiln("synth", "web.jar", "--stdout")).isEqualTo(expected);
    }

    @Test
    void theEnvironmentAndTheFilesOfAProgramAreWrittenBesideItsTemplate() throws IOException {
        Shell shell = new Shell(folder).file("scripts/boot.sh", "echo\n").file("Box.java", """
                import dev.kiln.*;

                public final class Box extends Stack {
                    public Box(App app) {
                        super(app, "box");
                        output("script", Fn.file("scripts/boot.sh"));
                        environment(e -> e.parameterDefault("domain", "example.org."));
                    }
                }
                """);

        assertThat(shell.kiln("synth", "Box.java"))
                .isEqualTo(
                        new Transcript(0, "kiln.out/box.yaml\nkiln.out/box.env.yaml\nkiln.out/scripts/boot.sh\n", ""));
        assertThat(folder.resolve("kiln.out/box.env.yaml")).hasContent("parameter_defaults:\n  domain: example.org.");
        assertThat(folder.resolve("kiln.out/scripts/boot.sh")).hasContent("echo");
        assertThat(shell.kiln("synth", "Box.java", "--stdout").out()).endsWith("""
                ---
                # box.env.yaml
                parameter_defaults:
                  domain: example.org.
                """);
    }

    @Test
    void aFileThatIsNotThereIsAnErrorAtItsLine() throws IOException {
        assertThat(new Shell(folder)
                        .file("Box.java", """
                                import dev.kiln.*;

                                public final class Box extends Stack {
                                    public Box(App app) {
                                        super(app, "box");
                                        output("script", Fn.file("boot.sh"));
                                    }
                                }
                                """)
                        .kiln("synth", "Box.java")
                        .err())
                .contains("Box.java:6: error: outputs.script.value: There is no file boot.sh [file-missing]");
    }

    @Test
    void aTemplateIsPassedOnAsItIs() throws IOException {
        String template = "heat_template_version: 2021-04-16 # mine\n";

        Transcript run = new Shell(folder).file("mine.yaml", template).kiln("synth", "mine.yaml", "--stdout");

        assertThat(run).isEqualTo(new Transcript(0, template, ""));
    }

    @Test
    void whatIsNotThereIsSaid() {
        Shell shell = new Shell(folder);

        assertThat(shell.kiln("synth", "no.java"))
                .isEqualTo(new Transcript(
                        3, "", "kiln: there is no file no.java\n      give its path from " + folder + "\n"));
        assertThat(shell.kiln("synth", "no.Such")).isEqualTo(new Transcript(3, "", """
                                kiln: there is no file and no class no.Such
                                      give a class by its full name and where it is: my.app.WebStack --classpath target/classes
                                """));
    }

    @Test
    void aProgramFindsTheFilesThatItsBuildPutsBesideItsClasses() throws IOException {
        Transcript run = new Shell(folder)
                .file("src/main/java/shop/Web.java", """
                        package shop;

                        import dev.kiln.*;

                        public class Web extends Stack {
                            public Web(App app) {
                                super(app, "web");
                                output("motd", Fn.file(Web.class, "motd.txt"));
                            }
                        }
                        """)
                .file("src/main/resources/shop/motd.txt", "hello")
                .kiln("synth", "src/main/java/shop/Web.java", "--stdout");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("get_file: shop/motd.txt");
    }
}
