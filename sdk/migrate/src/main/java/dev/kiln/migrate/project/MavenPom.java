package dev.kiln.migrate.project;

/** The build of a project with stacks: it needs Java 17, any Maven 3, and Kiln's artifacts in the local repository. */
public final class MavenPom {

    /** The version of Kiln that projects are made for: this one. */
    public static final String KILN_VERSION = "0.1.0-SNAPSHOT";

    private static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
              <modelVersion>4.0.0</modelVersion>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>1.0-SNAPSHOT</version>

              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                <kiln.version>%s</kiln.version>
              </properties>

              <dependencies>
                <dependency>
                  <groupId>dev.kiln</groupId>
                  <artifactId>kiln-resources</artifactId>
                  <version>${kiln.version}</version>
                </dependency>
                <dependency>
                  <groupId>dev.kiln</groupId>
                  <artifactId>%s</artifactId>
                  <version>${kiln.version}</version>
                  <scope>test</scope>
                </dependency>
                <dependency>
                  <groupId>org.junit.jupiter</groupId>
                  <artifactId>junit-jupiter</artifactId>
                  <version>5.14.4</version>
                  <scope>test</scope>
                </dependency>
              </dependencies>

              <build>
                <plugins>
                  <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>
                  <plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
                  <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.6.1</version></plugin>
                </plugins>
              </build>
            </project>
            """;

    private MavenPom() {}

    /**
     * A {@code pom.xml}.
     *
     * @param groupId the project's group, a Java package
     * @param artifactId the project's name
     * @param testArtifact what of Kiln its tests use, for example {@code kiln-testing}
     * @return the text
     */
    public static String of(String groupId, String artifactId, String testArtifact) {
        return POM.formatted(groupId, artifactId, KILN_VERSION, testArtifact);
    }
}
