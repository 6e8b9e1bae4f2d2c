package dev.kiln.spi;

import dev.kiln.StackProperties;
import dev.kiln.hot.diag.Location;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The place in a user's program from which the SDK was called: the innermost frame outside the SDK's own packages.
 *
 * <p>Taking one costs about two microseconds; turning it into a file and a line is put off until somebody asks. The system
 * property {@code kiln.callsites=off} turns it off.
 */
public final class CallSite {

    private static final boolean ENABLED = !"off".equals(System.getProperty("kiln.callsites"));
    private static final CallSite UNKNOWN = new CallSite(null);
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final Generated GENERATED = new Generated();

    /** Also sees calls by reflection, which separate a program from a tool that runs it. */
    private static final StackWalker REFLECTION_WALKER = StackWalker.getInstance(
            Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_REFLECT_FRAMES));

    /** The SDK's packages by name: examples and users' programs may live below {@code dev.kiln} too. */
    private static final String[] SDK_PACKAGES = {
        "dev.kiln.spi.",
        "dev.kiln.synth.",
        "dev.kiln.policy.",
        "dev.kiln.resources.",
        "dev.kiln.patterns.",
        "dev.kiln.testing.Synthesized",
        "java.",
        "jdk."
    };

    private static final String KERNEL = "dev.kiln.";

    private final StackWalker.@Nullable StackFrame frame;

    private CallSite(StackWalker.@Nullable StackFrame frame) {
        this.frame = frame;
    }

    /**
     * The place from which the SDK is being called now.
     *
     * @return the place; without a location when call sites are switched off
     */
    public static CallSite here() {
        if (!ENABLED) {
            return UNKNOWN;
        }
        return WALKER.walk(frames -> frames.filter(CallSite::isUsers).findFirst())
                .map(CallSite::new)
                .orElse(UNKNOWN);
    }

    /**
     * The place where the program creates the object that is being constructed now, outside the constructors of its classes.
     *
     * @param created the object's class
     * @return the place; where something else than the program calls the constructor, the place within it
     */
    public static CallSite ofNew(Class<?> created) {
        if (!ENABLED) {
            return UNKNOWN;
        }
        return REFLECTION_WALKER.walk(frames -> {
            StackWalker.StackFrame place = null;
            for (Iterator<StackWalker.StackFrame> each = frames.iterator(); each.hasNext(); ) {
                StackWalker.StackFrame frame = each.next();
                if (isUsers(frame)) {
                    place = frame;
                } else if (place != null) {
                    break;
                }
                if (place != null && !constructs(frame, created)) {
                    break;
                }
            }
            return place == null ? UNKNOWN : new CallSite(place);
        });
    }

    private static boolean constructs(StackWalker.StackFrame frame, Class<?> created) {
        if (!frame.getMethodName().equals("<init>")) {
            return false;
        }
        for (Class<?> one = created; one != null; one = one.getSuperclass()) {
            if (one.getName().equals(frame.getClassName())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The file and the line.
     *
     * @return the file as its package's folder and its name, for example {@code shop/WebStack.java}, and the line; empty when unknown
     */
    public Optional<Location> location() {
        StackWalker.StackFrame known = frame;
        if (known == null || known.getFileName() == null) {
            return Optional.empty();
        }
        String className = known.getClassName();
        String folder = className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
        return Optional.of(new Location(folder + known.getFileName(), known.getLineNumber(), 0));
    }

    private static boolean isUsers(StackWalker.StackFrame frame) {
        return isOutside(frame.getClassName()) && !GENERATED.get(frame.getDeclaringClass());
    }

    /** Whether a class, or the one around it, was generated into a user's package, or only has a nested stack's setters. */
    private static final class Generated extends ClassValue<Boolean> {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.getNestHost().isAnnotationPresent(GeneratedType.class)
                    || StackProperties.class.isAssignableFrom(type);
        }
    }

    private static boolean isOutside(String className) {
        for (String sdkPackage : SDK_PACKAGES) {
            if (className.startsWith(sdkPackage)) {
                return false;
            }
        }
        // The kernel's own classes stand directly in dev.kiln; whatever has a package below it that is not listed is a
        // user's.
        return !className.startsWith(KERNEL) || className.indexOf('.', KERNEL.length()) >= 0;
    }

    @Override
    public String toString() {
        return location().map(Location::toString).orElse("unknown place");
    }
}
