package dev.kiln.cli;

import dev.kiln.migrate.project.MavenPom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A local Maven repository that has Kiln as this checkout has built it, and all else by links to the one that this build uses. */
final class BuiltArtifacts {

    private static final Pattern ARTIFACT =
            Pattern.compile("(?s)^(?:.*</parent>)?.*?<artifactId>(kiln[a-z-]*)</artifactId>");

    private BuiltArtifacts() {}

    static Path repository(Path folder) throws IOException {
        Path real = Path.of(System.getProperty(
                "maven.repo.local",
                System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository")));
        Path kiln = folder.resolve("dev/kiln");
        Files.createDirectories(kiln);
        link(real, folder, "dev");
        link(real.resolve("dev"), folder.resolve("dev"), "kiln");
        Path checkout = Path.of("..").toAbsolutePath().normalize();
        for (Path pom : poms(checkout)) {
            add(pom, kiln);
        }
        return folder;
    }

    /** Links to all that is in a folder, one excepted. */
    private static void link(Path from, Path to, String except) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.endsWith(except)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    private static List<Path> poms(Path checkout) throws IOException {
        try (Stream<Path> files = Files.find(checkout, 3, (file, attributes) -> file.endsWith("pom.xml"))) {
            return files.filter(file -> !file.toString().contains("target")).toList();
        }
    }

    private static void add(Path pom, Path kiln) throws IOException {
        Matcher name = ARTIFACT.matcher(Files.readString(pom));
        String version = MavenPom.KILN_VERSION;
        if (!name.find()) {
            return;
        }
        String file = name.group(1) + "-" + version;
        Path home = kiln.resolve(name.group(1)).resolve(version);
        Files.createDirectories(home);
        Files.copy(pom, home.resolve(file + ".pom"));
        Path jar = pom.resolveSibling("target").resolve(file + ".jar");
        if (Files.exists(jar)) {
            Files.copy(jar, home.resolve(file + ".jar"));
        }
    }
}
