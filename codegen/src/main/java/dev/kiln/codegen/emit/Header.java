package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/** The frame of a generated file. */
final class Header {

    private Header() {}

    static JavaFile file(ClassName name, TypeSpec type, String comment) {
        return JavaFile.builder(name.packageName(), type)
                .addFileComment("$L", comment)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }
}
