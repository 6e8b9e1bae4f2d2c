package dev.kiln.cli.program;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Takes the compiler's classes into memory, and remembers which source file each comes from. */
final class MemoryClasses extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, ClassFile> classes = new LinkedHashMap<>();

    MemoryClasses(StandardJavaFileManager files) {
        super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location,
            String className,
            JavaFileObject.Kind kind,
            @Nullable FileObject sibling) {
        ClassFile file = new ClassFile(className, kind, sibling);
        classes.put(className, file);
        return file;
    }

    /** The names of the classes that a source file holds, in the order in which they were compiled. */
    List<String> from(JavaFileObject source) {
        List<String> names = new ArrayList<>();
        classes.forEach((name, file) -> {
            if (file.sibling != null && file.sibling.toUri().equals(source.toUri())) {
                names.add(name);
            }
        });
        return names;
    }

    ClassLoader loader(ClassLoader parent) {
        return new Loader(parent);
    }

    private static final class ClassFile extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final @Nullable FileObject sibling;

        ClassFile(String className, Kind kind, @Nullable FileObject sibling) {
            super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
            this.sibling = sibling;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private final class Loader extends ClassLoader {

        Loader(ClassLoader parent) {
            super(parent);
        }

        /** The compiled classes come first: the class path may hold an older build of the same program. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                ClassFile file = classes.get(name);
                if (known == null && file != null) {
                    byte[] code = file.bytes.toByteArray();
                    known = defineClass(name, code, 0, code.length);
                }
                return known == null ? super.loadClass(name, resolve) : known;
            }
        }
    }
}
