package dev.kiln.codegen.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * From a name of Heat's to a Java name: {@code key_name} becomes {@code keyName}, {@code VPCZoneIdentifier} becomes
 * {@code vpcZoneIdentifier}, {@code 9lives} becomes {@code _9lives}, {@code class} becomes {@code class_}. Nothing is made
 * singular and nothing is abbreviated.
 */
public final class JavaNames {

    private JavaNames() {}

    /**
     * The method names for the properties or attributes of one class, no two alike.
     *
     * <p>Where two names of Heat's give the same Java name, the one that is spelled so in Heat keeps it, else the first in
     * alphabetical order; the others get {@code _2}, {@code _3} and so on.
     *
     * @param heatNames the names in Heat
     * @param where what they belong to, for messages
     * @param taken Java names that are not free
     * @return the Java name for each, in the given order
     * @throws GenerationException when a name has neither letters nor digits
     */
    public static Map<String, String> members(Collection<String> heatNames, String where, Set<String> taken) {
        Map<String, String> assigned = new LinkedHashMap<>();
        Set<String> used = new HashSet<>(taken);
        for (String heatName : heatNames) {
            String plain = member(heatName, where);
            if (plain.equals(heatName) && used.add(plain)) {
                assigned.put(heatName, plain);
            }
        }
        for (String heatName : new TreeSet<>(heatNames)) {
            if (!assigned.containsKey(heatName)) {
                assigned.put(heatName, unused(member(heatName, where), used));
            }
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        heatNames.forEach(heatName -> ordered.put(heatName, assigned.get(heatName)));
        return ordered;
    }

    /**
     * The name of a method for one property or attribute, collisions with others aside.
     *
     * @param heatName the name in Heat
     * @param where what it belongs to, for messages
     * @return the name in camel case
     * @throws GenerationException when the name has neither letters nor digits
     */
    public static String member(String heatName, String where) {
        StringBuilder name = new StringBuilder();
        for (String word : words(heatName, where)) {
            name.append(name.length() == 0 ? decapitalized(word) : capitalized(word));
        }
        String joined = leadingDigitGuarded(name.toString());
        return ReservedNames.isReservedMember(joined) ? joined + "_" : joined;
    }

    /**
     * The name of a nested class for a property: its words, capitalized. Free of every class around it, of what generated code
     * needs itself, and of what was given before.
     *
     * @param heatName the property's name in Heat
     * @param where what it belongs to, for messages
     * @param used names in lower case that are not free; the result is added
     * @return the name
     * @throws GenerationException when the name has neither letters nor digits
     */
    public static String nestedType(String heatName, String where, Set<String> used) {
        StringBuilder name = new StringBuilder();
        words(heatName, where).forEach(word -> name.append(capitalized(word)));
        String candidate = leadingDigitGuarded(name.toString());
        // Without regard to case: the class files of A and a are one file on some systems.
        while (ReservedNames.isReservedType(candidate) || !used.add(lower(candidate))) {
            candidate += "_";
        }
        return candidate;
    }

    /**
     * The constant for a value of an enumeration: upper case, {@code _} for what is neither letter nor digit.
     *
     * @param wireValue the text that Heat knows
     * @return the name; {@code EMPTY} for the empty text, and the code points where there is no letter or digit at all
     */
    public static String constant(String wireValue) {
        if (wireValue.isEmpty()) {
            return "EMPTY";
        }
        StringBuilder name = new StringBuilder();
        boolean readable = false;
        for (int i = 0; i < wireValue.length(); i++) {
            char c = wireValue.charAt(i);
            readable |= isPlain(c);
            name.append(isPlain(c) ? c : '_');
        }
        if (!readable) {
            name.setLength(0);
            wireValue.codePoints().forEach(c -> name.append(String.format(Locale.ROOT, "U%04X", c)));
        }
        return leadingDigitGuarded(name.toString().toUpperCase(Locale.ROOT));
    }

    /**
     * A name in lower case, whatever the machine's language.
     *
     * @param name the name
     * @return the name in lower case
     */
    public static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String unused(String name, Set<String> used) {
        String candidate = name;
        for (int n = 2; !used.add(candidate); n++) {
            candidate = name + "_" + n;
        }
        return candidate;
    }

    private static List<String> words(String heatName, String where) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String closed = heatName + " ";
        for (int i = 0; i < closed.length(); i++) {
            char c = closed.charAt(i);
            if (isPlain(c)) {
                word.append(c);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (words.isEmpty()) {
            throw new GenerationException("the name '" + heatName + "' in " + where
                    + " has neither a letter nor a digit, so it has no Java name; rename it in the schema");
        }
        return words;
    }

    /** Lower case for the first letter, or for a leading run of capitals up to the next word: {@code OKActions}, {@code EIP}. */
    private static String decapitalized(String word) {
        int capitals = 0;
        while (capitals < word.length() && word.charAt(capitals) >= 'A' && word.charAt(capitals) <= 'Z') {
            capitals++;
        }
        boolean nextWordBegins = capitals > 1
                && capitals < word.length()
                && word.charAt(capitals) >= 'a'
                && word.charAt(capitals) <= 'z';
        int end = nextWordBegins ? capitals - 1 : capitals;
        return lower(word.substring(0, end)) + word.substring(end);
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String leadingDigitGuarded(String name) {
        return name.charAt(0) >= '0' && name.charAt(0) <= '9' ? "_" + name : name;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
