package dev.kiln.migrate.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaTextTest {

    @Test
    void aTextOfSeveralLinesIsATextBlock() {
        assertThat(shown("#!/bin/sh\necho \"hi\"\n")).isEqualTo("""
                \"""
                #!/bin/sh
                echo "hi"
                \"\"\"""");
    }

    @Test
    void whatTextBlocksWouldSwallowIsEscaped() {
        assertThat(shown("  a \nb\\n\"\"\"\t")).isEqualTo("""
                \"""
                \\s a\\s
                b\\\\n""\\"\\t\"\"\"""");
    }

    @Test
    void longProseIsWrappedWithoutChangingIt() {
        String prose =
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";

        assertThat(shown(prose)).isEqualTo("""
                \"""
                one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \\
                sixteen\"\"\"""");
    }

    @Test
    void whatJavaCannotShowIsEscaped() {
        assertThat(JavaText.quoted("a\"b\\u0041\u00a0\u0007")).isEqualTo("\"a\\\"b\\\\u0041\\u00a0\\7\"");
    }

    private static String shown(String text) {
        return Layout.render(JavaText.literal(text), 0);
    }
}
