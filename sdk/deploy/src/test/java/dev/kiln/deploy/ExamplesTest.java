package dev.kiln.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the documentation of what users call: each method has one, and each compiles. */
class ExamplesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/kiln/deploy");
    private static final List<String> INTERFACES = List.of(
            "Deployer",
            "action/ResourceActions",
            "action/StackActions",
            "action/StackPreviews",
            "action/StackSnapshots",
            "action/RunningAction",
            "inspect/CloudInspection",
            "inspect/Software",
            "inspect/StackInspection");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n\\s*\\* \\}</pre>", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@Override\\s+)?[^*/;{]*?(\\w+)\\([^;{]*[;{]", Pattern.DOTALL);

    /** What the examples take as given. */
    private static final String SURROUNDINGS = """
            import dev.kiln.deploy.*;
            import dev.kiln.deploy.action.*;
            import dev.kiln.deploy.cloud.*;
            import dev.kiln.deploy.embedded.*;
            import dev.kiln.deploy.heat.*;
            import dev.kiln.deploy.inspect.*;
            import dev.kiln.deploy.openstack.*;
            import java.util.*;
            import java.util.concurrent.*;
            abstract class Example%d {
              CloudConfig cloud; Deployer deployer; StackActions actions; StackSnapshots snapshots; ResourceActions resources;
              EmbeddedDeployer local; StackInspection stacks; CloudInspection heat; Software software; DeployListener listener;
              StackRequest request; StackRequest webRequest; StackRequest dbRequest; StackRequest bigger; String template;
              Map<String, Object> data; String id; String serverId; String configId;
              void example() throws Exception {
            %s
              }
            }
            """;

    private static String source(String name) throws IOException {
        return Files.readString(SOURCES.resolve(name + ".java"));
    }

    private record Example(String where, String code) {}

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String name :
                Stream.concat(INTERFACES.stream(), Stream.of("Background")).toList()) {
            Matcher example = EXAMPLE.matcher(source(name));
            while (example.find()) {
                examples.add(new Example(name, example.group(1).replaceAll("(?m)^\\s*\\* ?", "")));
            }
        }
        return examples;
    }

    @Test
    void eachMethodHasAnExample() throws IOException {
        List<String> without = new ArrayList<>();
        int methods = 0;
        for (String name : INTERFACES) {
            String source = source(name);
            Matcher method = METHOD.matcher(source.substring(source.indexOf("public interface")));
            while (method.find()) {
                methods++;
                boolean isTrivial =
                        name.endsWith("RunningAction") && !method.group(2).equals("future");
                if (!method.group(1).contains("<pre>{@code") && !isTrivial) {
                    without.add(name + "." + method.group(2));
                }
            }
        }
        assertThat(methods).isGreaterThan(50);
        assertThat(without).isEmpty();
    }

    @Test
    void eachExampleCompiles(@TempDir Path out) throws IOException {
        List<Example> examples = examples();
        List<JavaFileObject> files = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            String text = SURROUNDINGS.formatted(i, examples.get(i).code());
            files.add(
                    new SimpleJavaFileObject(
                            URI.create("string:///Example" + i + ".java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return text;
                        }
                    });
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-nowarn", "-d", out.toString(), "-cp", System.getProperty("java.class.path"));

        boolean compiled =
                compiler.getTask(said, null, null, options, null, files).call();

        assertThat(examples).hasSizeGreaterThan(50);
        assertThat(compiled).as("%s", said).isTrue();
    }
}
