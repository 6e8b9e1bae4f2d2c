package dev.kiln.migrate.write;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The imports of one source file; a class whose simple name is taken is written in full. */
public final class Imports {

    private final String packageName;
    private final String ownName;
    private final Map<String, String> taken = new HashMap<>();
    private final SortedSet<String> imports = new TreeSet<>();

    /**
     * Imports for a file.
     *
     * @param packageName the file's package
     * @param ownName the simple name of the class in it
     */
    public Imports(String packageName, String ownName) {
        this.packageName = packageName;
        this.ownName = ownName;
        taken.put(ownName, packageName.isEmpty() ? ownName : packageName + "." + ownName);
    }

    /**
     * A class, imported when need be.
     *
     * @param name the class; of a nested one, the outermost is imported
     * @return how it is written in the file
     */
    public String use(ClassName name) {
        ClassName outermost = name.topLevelClassName();
        String full = outermost.canonicalName();
        String other = taken.putIfAbsent(outermost.simpleName(), full);
        if (other != null && !other.equals(full)) {
            return name.canonicalName();
        }
        String home = outermost.packageName();
        if (!home.equals("java.lang") && !home.equals(packageName)) {
            imports.add(full);
        }
        return String.join(".", name.simpleNames());
    }

    /**
     * A class, imported when need be.
     *
     * @param packageOf its package
     * @param simpleName its simple name
     * @return how it is written in the file
     */
    public String use(String packageOf, String simpleName) {
        return use(ClassName.get(packageOf, simpleName));
    }

    /**
     * Keeps a simple name for a class within the file's own.
     *
     * @param simpleName the name
     */
    public void reserve(String simpleName) {
        taken.put(simpleName, ownName + "." + simpleName);
    }

    /**
     * The simple name of the class in the file.
     *
     * @return the name
     */
    public String ownName() {
        return ownName;
    }

    /**
     * The imported classes.
     *
     * @return their full names, sorted
     */
    public SortedSet<String> all() {
        return imports;
    }
}
