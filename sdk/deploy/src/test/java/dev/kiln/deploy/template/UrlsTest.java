package dev.kiln.deploy.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "file:///a/b/t.yaml, x.sh, file:///a/b/x.sh",
        "file:///a/b/t.yaml, ./c/../x.sh, file:///a/b/x.sh",
        "file:///a/b/t.yaml, ../x.sh, file:///a/x.sh",
        "file:///a/b/t.yaml, ../../../../x.sh, file:///x.sh",
        "file:///a/b/t.yaml, c//x.sh, file:///a/b/c/x.sh",
        "file:///a/b/t.yaml, /etc/motd, file:///etc/motd",
        "file:///a/b/t.yaml, file:///c/d.yaml, file:///c/d.yaml",
        "file:///a/b/t.yaml, my file.sh, file:///a/b/my file.sh",
        "file:///a/b/t.yaml, http://host/x.yaml, http://host/x.yaml",
        "http://host:81/a/t.yaml?v=1, x.yaml, http://host:81/a/x.yaml",
        "http://host/t.yaml, /x.yaml?v=2, http://host/x.yaml?v=2",
        "https://host/a/t.yaml, //other/x.yaml, https://other/x.yaml",
    })
    void aNameBeginsWhereItsDocumentLies(String base, String reference, String expected) {
        assertThat(Urls.resolve(base, reference)).isEqualTo(expected);
    }

    @Test
    void whatIsNoPlainSignOfAPathIsEscapedAndComesBack() {
        String url = Urls.ofPath(Path.of("/data/my stack/größe%/~a+b.yaml"));
        assertThat(url).isEqualTo("file:///data/my%20stack/gr%C3%B6%C3%9Fe%25/~a%2Bb.yaml");
        assertThat(Urls.path(url)).isEqualTo(Path.of("/data/my stack/größe%/~a+b.yaml"));
    }
}
