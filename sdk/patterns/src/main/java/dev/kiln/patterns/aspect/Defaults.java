package dev.kiln.patterns.aspect;

import dev.kiln.Aspect;
import dev.kiln.Resource;
import dev.kiln.spi.CallSite;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets properties of every resource of a type, where the program has not set them.
 *
 * <pre>{@code
 * app.aspect(Defaults.of(NovaServer.TYPE, "config_drive", true).and(CinderVolume.TYPE, "volume_type", "luks"));
 * }</pre>
 *
 * <p>A property that the type does not have is reported by validation, at the line of the aspect.
 */
public final class Defaults implements Aspect {

    private final List<Default> all;

    private record Default(String type, String property, Object value, CallSite site) {}

    private Defaults(List<Default> all) {
        this.all = all;
    }

    /**
     * One default.
     *
     * @param type the type in Heat, for example {@code NovaServer.TYPE}
     * @param property the property's name in Heat
     * @param value a text, a number, a boolean, a list, a map, an enum's constant or an {@code Expr}
     * @return the aspect
     */
    public static Defaults of(String type, String property, Object value) {
        return new Defaults(List.of()).and(type, property, value);
    }

    /**
     * One more default.
     *
     * @param type the type in Heat
     * @param property the property's name in Heat
     * @param value as in {@link #of}
     * @return a new aspect with all
     */
    public Defaults and(String type, String property, Object value) {
        List<Default> more = new ArrayList<>(all);
        more.add(new Default(type, property, value, CallSite.here()));
        return new Defaults(List.copyOf(more));
    }

    @Override
    public void visit(Resource resource) {
        for (Default one : all) {
            if (one.type().equals(resource.type())) {
                resource.properties().setIfAbsent(one.property(), one.value(), one.site());
            }
        }
    }
}
