package dev.kiln.migrate.write;

import dev.kiln.codegen.naming.GenerationException;
import dev.kiln.codegen.naming.JavaNames;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names for local variables, no two alike. */
public final class Identifiers {

    private final Set<String> used = new HashSet<>();

    /**
     * A variable for something of the template.
     *
     * @param heatName its name there
     * @param kind what it is, in case the plain name is taken: {@code parameter}
     * @return the name
     */
    public String variable(String heatName, String kind) {
        String plain = camelCase(heatName, kind);
        String candidate = plain;
        if (!used.add(candidate)) {
            candidate = plain + capitalized(kind);
            for (int n = 2; !used.add(candidate); n++) {
                candidate = plain + capitalized(kind) + n;
            }
        }
        return candidate;
    }

    /**
     * A parameter for a lambda; {@link #release} it behind the lambda.
     *
     * @param of what it stands for, in words of Java: {@code PortExtraProperties}
     * @return a letter, or more where that is taken
     */
    public String lambda(String of) {
        String word = of.replaceAll("_+$", "");
        String initial = word.substring(0, 1).toLowerCase(Locale.ROOT);
        StringBuilder capitals = new StringBuilder();
        word.chars().filter(Character::isUpperCase).forEach(c -> capitals.append((char) c));
        String initials = capitals.toString().toLowerCase(Locale.ROOT);
        String last = initials.isEmpty() ? initial : initials.substring(initials.length() - 1);
        for (String candidate : List.of(last, initial, initials)) {
            if (!candidate.isEmpty() && Character.isJavaIdentifierStart(candidate.charAt(0)) && isFree(candidate)) {
                used.add(candidate);
                return candidate;
            }
        }
        String base = Character.isJavaIdentifierStart(initial.charAt(0)) ? initial : "x";
        for (int n = 2; ; n++) {
            if (used.add(base + n)) {
                return base + n;
            }
        }
    }

    /**
     * Gives a lambda's parameter free again.
     *
     * @param name the parameter
     */
    public void release(String name) {
        used.remove(name);
    }

    /**
     * Keeps a name from being given.
     *
     * @param name the name
     */
    public void reserve(String name) {
        used.add(name);
    }

    /**
     * A name of Heat's as the name of a class.
     *
     * @param heatName the name
     * @return its words, capitalized; {@code Unnamed} when it has none
     */
    public static String className(String heatName) {
        String member = camelCase(heatName, "unnamed").replaceAll("_+$", "");
        String capital = capitalized(member);
        return Character.isJavaIdentifierStart(capital.charAt(0)) && capital.charAt(0) != '_'
                ? capital
                : "Stack" + capital;
    }

    private boolean isFree(String candidate) {
        return !used.contains(candidate) && !javax.lang.model.SourceVersion.isKeyword(candidate);
    }

    private static String camelCase(String heatName, String kind) {
        try {
            return JavaNames.member(heatName, "the template");
        } catch (GenerationException noLetters) {
            return kind;
        }
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
