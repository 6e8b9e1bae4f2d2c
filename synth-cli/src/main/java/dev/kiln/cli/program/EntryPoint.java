package dev.kiln.cli.program;

import dev.kiln.App;
import dev.kiln.Stack;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where a program starts: a class's {@code main}, or a public stack with a public {@code (App)} constructor. */
final class EntryPoint {

    private final Class<?> type;

    private EntryPoint(Class<?> type) {
        this.type = type;
    }

    /**
     * Finds where a program starts.
     *
     * @param where what the classes come from, for messages
     * @param classes the classes to choose from
     * @return the only class with a main, else the only stack
     * @throws ProgramException when there is none, or more than one
     */
    static EntryPoint find(String where, List<Class<?>> classes) throws ProgramException {
        List<Class<?>> mains = classes.stream().filter(EntryPoint::hasMain).toList();
        if (mains.size() == 1) {
            return new EntryPoint(mains.get(0));
        }
        List<Class<?>> candidates =
                mains.isEmpty() ? classes.stream().filter(EntryPoint::isStack).toList() : mains;
        if (candidates.size() == 1) {
            return new EntryPoint(candidates.get(0));
        }
        if (candidates.isEmpty()) {
            throw new ProgramException(
                    where + " has neither a main nor a public stack with a public constructor that takes an App",
                    almost(classes));
        }
        String list = candidates.stream()
                .map(Class::getName)
                .sorted()
                .map(name -> "\n  " + name)
                .collect(Collectors.joining());
        throw new ProgramException(
                where + " has several " + (mains.isEmpty() ? "stacks" : "classes with a main") + ":" + list,
                "choose one with --class, for example --class "
                        + candidates.get(0).getName());
    }

    void run() throws Exception {
        if (hasMain(type)) {
            Method main = type.getMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } else {
            constructor(type).newInstance(new App());
        }
    }

    private static boolean hasMain(Class<?> type) {
        try {
            Method main = type.getMethod("main", String[].class);
            return Modifier.isStatic(main.getModifiers())
                    && main.getReturnType() == void.class
                    && main.getDeclaringClass() == type;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static boolean isStack(Class<?> type) {
        if (!Stack.class.isAssignableFrom(type)
                || !Modifier.isPublic(type.getModifiers())
                || Modifier.isAbstract(type.getModifiers())) {
            return false;
        }
        try {
            constructor(type);
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        return type.getConstructor(App.class);
    }

    private static String almost(List<Class<?>> classes) {
        List<String> near = new ArrayList<>();
        for (Class<?> type : classes) {
            if (Stack.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                near.add(type.getSimpleName());
            }
        }
        return near.isEmpty()
                ? "write a public class that extends dev.kiln.Stack, with a constructor that takes the App"
                : "make " + String.join(" and ", near) + " public, with a public constructor that takes only the App";
    }
}
