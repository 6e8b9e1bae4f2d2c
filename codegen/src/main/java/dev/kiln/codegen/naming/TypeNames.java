package dev.kiln.codegen.naming;

import com.palantir.javapoet.ClassName;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The bijection between resource types and Java classes. {@code OS::Nova::Server} is {@code nova.NovaServer}: a package for each
 * service, and a class that is unambiguous without its package. Other name spaces keep their first word:
 * {@code AWS::EC2::Instance} is {@code aws.ec2.AwsEc2Instance}. A template used as a type, {@code web-tier.yaml}, is {@code WebTier}.
 */
public final class TypeNames {

    private static final Pattern HEAT_TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(::[A-Za-z][A-Za-z0-9_]*)+");
    private static final Pattern INTERFACE = Pattern.compile("[A-Z][A-Za-z0-9]*Ref");

    private final String basePackage;
    private final SortedMap<String, ClassName> classes = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();

    /**
     * Names the classes of the given types.
     *
     * @param basePackage the package above the services', for example {@code dev.kiln.resources}
     * @param heatTypes the types
     * @throws GenerationException when a type's name is malformed or two types would share a class
     */
    public TypeNames(String basePackage, Collection<String> heatTypes) {
        this.basePackage = basePackage;
        for (String heatType : heatTypes) {
            ClassName name = derive(heatType);
            claim(name, "the type " + heatType);
            classes.put(heatType, name);
        }
    }

    /**
     * The class of a type.
     *
     * @param heatType the type, one of those given
     * @return the class
     */
    public ClassName classOf(String heatType) {
        ClassName name = classes.get(heatType);
        if (name == null) {
            throw new GenerationException(
                    "the type " + heatType
                            + " is not in the schemas; add its schema, or take it out of references.yaml if it is listed there");
        }
        return name;
    }

    /**
     * The interface of the things that a custom constraint names.
     *
     * @param constraint the constraint, for example {@code neutron.network}
     * @param interfaceName the simple name
     * @return the interface, in the package of the constraint's service
     * @throws GenerationException when a name is malformed or taken
     */
    public ClassName reference(String constraint, String interfaceName) {
        if (!INTERFACE.matcher(interfaceName).matches()) {
            throw new GenerationException("the reference interface '" + interfaceName + "' of the constraint "
                    + constraint + " is not a Java name that ends in Ref; correct it in references.yaml");
        }
        String service = constraint.split("\\.", 2)[0];
        if (!HEAT_TYPE.matcher("x::" + service).matches()) {
            throw new GenerationException("the constraint '" + constraint
                    + "' does not begin with the name of a service; correct it in references.yaml");
        }
        ClassName name = ClassName.get(basePackage + "." + packageWord(service), interfaceName);
        claim(name, "the constraint " + constraint);
        return name;
    }

    /**
     * All types with their classes.
     *
     * @return the table, sorted by type
     */
    public SortedMap<String, ClassName> table() {
        return Collections.unmodifiableSortedMap(classes);
    }

    private ClassName derive(String heatType) {
        if (heatType.endsWith(".yaml") || heatType.endsWith(".template")) {
            return ofTemplate(heatType);
        }
        if (!HEAT_TYPE.matcher(heatType).matches()) {
            throw new GenerationException(
                    "the resource type '" + heatType
                            + "' is not of the form Word::Word or Word::Word::Word (letters, digits and _); correct the schema's name");
        }
        String[] words = heatType.split("::", -1);
        boolean openStack = words[0].equals("OS") && words.length > 2;
        StringBuilder className = new StringBuilder();
        for (int i = openStack ? 1 : 0; i < words.length; i++) {
            boolean qualifier = !openStack && i < 2 && i < words.length - 1;
            className.append(qualifier ? acronymInLowerCase(words[i]) : capitalized(words[i]));
        }
        String packageName = openStack || words.length == 2
                ? packageWord(words[openStack ? 1 : 0])
                : packageWord(words[0]) + "." + packageWord(words[1]);
        return ClassName.get(basePackage + "." + packageName, className.toString());
    }

    /** A template used as a type: {@code web-tier.yaml} is {@code WebTier}, in the base package itself. */
    private ClassName ofTemplate(String file) {
        String stem = file.substring(0, file.lastIndexOf('.'));
        return ClassName.get(basePackage, JavaNames.nestedType(stem, "the template " + file, new HashSet<>()));
    }

    private void claim(ClassName name, String owner) {
        // Without regard to case: A.java and a.java are one file on some systems.
        String other = owners.putIfAbsent(JavaNames.lower(name.canonicalName()), owner);
        if (other != null) {
            throw new GenerationException(owner + " and " + other + " would both be the class " + name.canonicalName()
                    + "; rename one of them in the schemas");
        }
    }

    private static String packageWord(String word) {
        String lower = JavaNames.lower(word);
        return ReservedNames.isReservedMember(lower) ? lower + "_" : lower;
    }

    private static String acronymInLowerCase(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                ? word.charAt(0) + JavaNames.lower(word.substring(1))
                : capitalized(word);
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
