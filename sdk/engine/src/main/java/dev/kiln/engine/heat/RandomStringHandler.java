package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::RandomString}: text that nobody can guess, kept as long as the resource is. */
public final class RandomStringHandler implements ResourceHandler {

    private static final String VALUE = "value";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final Map<String, String> CLASSES = Map.of(
            "lettersdigits",
            LOWER + UPPER + DIGITS,
            "letters",
            LOWER + UPPER,
            "lowercase",
            LOWER,
            "uppercase",
            UPPER,
            "digits",
            DIGITS,
            "hexdigits",
            DIGITS + "ABCDEF",
            "octdigits",
            "01234567");

    @Override
    public Progress create(ResourceContext resource) {
        resource.data(VALUE, text(resource.properties(), resource.secretRandom()));
        resource.physicalId(resource.physicalName());
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return Progress.DONE;
    }

    @Override
    public @Nullable Object referenceId(ResourceContext resource) {
        Object value = resource.data().get(VALUE);
        return value == null ? resource.name() : value;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        return attribute.equals(VALUE) ? resource.data().get(VALUE) : null;
    }

    static String text(Map<String, @Nullable Object> properties, RandomGenerator random) {
        List<String> pieces = new ArrayList<>();
        Set<Integer> all = new LinkedHashSet<>();
        for (Object item : list(properties.get("character_sequences"))) {
            String sequence = String.valueOf(((Map<?, ?>) item).get("sequence"));
            add(pieces, all, sequence, minimum(item), random, true);
        }
        List<?> classes = list(properties.get("character_classes"));
        for (Object item : classes) {
            String name = String.valueOf(((Map<?, ?>) item).get("class"));
            add(pieces, all, CLASSES.getOrDefault(name, LOWER), minimum(item), random, false);
        }
        if (all.isEmpty()) {
            add(pieces, all, CLASSES.getOrDefault("lettersdigits", LOWER), 1, random, false);
        }
        int length = properties.get("length") instanceof Number number ? number.intValue() : 32;
        int used = pieces.stream().mapToInt(String::length).sum();
        if (used > length) {
            throw new ResourceException(
                    "StackValidationFailed",
                    "Length property cannot be smaller than combined character class and character sequence minimums");
        }
        List<Integer> pool = new ArrayList<>(all);
        for (int i = used; i < length; i++) {
            pieces.add(Character.toString(pool.get(random.nextInt(pool.size()))));
        }
        for (int i = pieces.size() - 1; i > 0; i--) {
            Collections.swap(pieces, i, random.nextInt(i + 1));
        }
        return String.join("", pieces);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static int minimum(Object item) {
        return ((Map<?, ?>) item).get("min") instanceof Number number ? number.intValue() : 1;
    }

    /** Of a sequence its minimum is how often the whole of it occurs; of a class, how many of its characters. */
    private static void add(
            List<String> pieces,
            Set<Integer> all,
            String characters,
            int minimum,
            RandomGenerator random,
            boolean whole) {
        characters.codePoints().forEach(all::add);
        for (int i = 0; i < minimum; i++) {
            pieces.add(whole ? characters : String.valueOf(characters.charAt(random.nextInt(characters.length()))));
        }
    }
}
