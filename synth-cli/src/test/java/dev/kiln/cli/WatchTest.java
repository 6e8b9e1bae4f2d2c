package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are really saved, and what is printed is waited for. */
class WatchTest {

    private static final String WEB = """
            package shop;

            import dev.kiln.*;

            public class Web extends Stack {
                public Web(App app) {
                    super(app, "web");
                    RawResource.create(this, "text", "OS::Heat::Value", java.util.Map.of("value", Words.FIRST));
                }
            }
            """;

    private static final String WORDS =
            "package shop;\n\nfinal class Words {\n    static final String FIRST = \"one\";\n}\n";

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            parameters:
              secret: {type: string, hidden: true, default: quiet}
            resources:
              text: {type: OS::Heat::Value, properties: {value: one}}
            """;

    @TempDir
    private Path folder;

    private final AwaitedOutput out = new AwaitedOutput();
    private final AwaitedOutput err = new AwaitedOutput();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private Thread watching;

    private void save(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void watch(String... args) {
        Map<String, String> env = Map.of("HOME", folder.toString());
        String[] all = new String[args.length + 1];
        all[0] = "watch";
        System.arraycopy(args, 0, all, 1, args.length);
        watching = new Thread(() -> code.complete(Main.run(
                all,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                env,
                folder)));
        watching.start();
    }

    /** What has been printed into out.txt after so many rounds. */
    private String awaitRounds(int count) throws IOException, InterruptedException {
        Path file = folder.resolve("out.txt");
        String printed = "";
        for (int i = 0; i < 1200; i++) {
            printed = Files.exists(file) ? Files.readString(file) : "";
            if (printed.split("watching web.yaml; Ctrl-C ends it\n", -1).length > count) {
                return printed;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not " + count + " rounds: " + printed);
    }

    @AfterEach
    void end() throws InterruptedException {
        if (watching != null) {
            watching.interrupt();
            watching.join();
        }
    }

    @Test
    void everySaveIsComparedWithWhatIsDeployed() throws Exception {
        save("src/shop/Web.java", WEB);
        save("src/shop/Words.java", WORDS);
        new Transcript.Shell(folder).kiln("deploy", "src/shop/Web.java", "--local");
        watch("src/shop/Web.java", "--local");
        out.await("no differences");
        out.await("watching src/shop/Web.java; Ctrl-C ends it");

        save("src/shop/Words.java", WORDS.replace("one", "two"));
        out.await("src/shop/Words.java");
        out.await("value: one -> two");
        out.await("watching");

        save("src/shop/Words.java", WORDS.replace("\"one\"", "1"));
        err.await("src/shop/Words.java:4:");
        out.await("watching");

        save("src/shop/Words.java", WORDS);
        out.await("no differences");
        out.await("watching");
        assertThat(code).isNotDone();
        watching.interrupt();
        assertThat(code.get(30, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void offlineATemplateIsComparedWithWhatItWas() throws Exception {
        save("web.yaml", TEMPLATE);
        watch("web.yaml", "--offline");
        out.await("Stack web: valid");
        out.await("watching");

        save("web.yaml", TEMPLATE.replace("one", "two").replace("quiet", "silent"));
        out.await("parameters.secret.default: changed");
        out.await("~ text (OS::Heat::Value)");
        out.await("value: one -> two");
        out.await("watching");

        save("web.yaml", TEMPLATE.replace("Value", "Valu"));
        err.await("OS::Heat::Valu");
        out.await("watching");
        assertThat(out.all()).doesNotContain("quiet", "silent");
        assertThat(folder.resolve(".kiln")).doesNotExist();
    }

    @Test
    void editorsThatReplaceTheFileAreFollowed() throws Exception {
        save("web.yaml", TEMPLATE);
        watch("web.yaml", "--offline");
        out.await("watching");

        save(".web.yaml.swp", TEMPLATE.replace("one", "two"));
        Files.move(folder.resolve(".web.yaml.swp"), folder.resolve("web.yaml"), StandardCopyOption.REPLACE_EXISTING);

        out.await("value: one -> two");
        assertThat(out.all()).doesNotContain("swp");
    }

    @Test
    void whatItPrintsItselfIsNoChangeWhereverItGoes() throws Exception {
        save("web.yaml", TEMPLATE);
        save("run.sh", "\"$@\" 2> err.txt | tee out.txt\n");
        Process kiln = new ProcessBuilder(
                        "sh",
                        "run.sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.kiln.cli.Main",
                        "watch",
                        "web.yaml",
                        "--offline")
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start();
        try {
            awaitRounds(1);
            save("web.yaml", TEMPLATE.replace("Value", "Valu"));
            awaitRounds(2);
            save("web.yaml", TEMPLATE.replace("one", "two"));

            assertThat(awaitRounds(3)).contains("value: one -> two").doesNotContain("out.txt", "err.txt");
            assertThat(folder.resolve("err.txt")).content().contains("OS::Heat::Valu");
        } finally {
            kiln.descendants().forEach(ProcessHandle::destroy);
            kiln.waitFor();
        }
    }

    @Test
    void whatIsNotThereIsSaid() throws ExecutionException, InterruptedException, TimeoutException {
        watch("absent.yaml");

        assertThat(code.get(30, TimeUnit.SECONDS)).isEqualTo(ExitCode.INVALID_APP);
        err.await("there is no file absent.yaml");
    }
}
