package dev.kiln.migrate;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.migrate.translate.RawUse;
import dev.kiln.migrate.translate.StackModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template as Java.
 *
 * @param file the template's file, as the user knows it
 * @param packageName the package of the class; empty for none
 * @param className the class, a subclass of {@code Stack}
 * @param source its source
 * @param template the template, without the parts that are faulty
 * @param faults what is wrong with the template or has no meaning in it, with lines and columns of its file; left out of the class
 * @param resources how many of its resources have a type that the SDK knows
 * @param rawUses what was written without types, and why
 * @param typed how many of the resources of known types were written without any raw use
 * @param nested how other stacks use the class; null where none does
 * @param plainTemplates the files of templates that the class names as types without having classes of them
 */
public record MigratedTemplate(
        String file,
        String packageName,
        String className,
        String source,
        Template template,
        List<Diagnostic> faults,
        List<RawUse> rawUses,
        int resources,
        int typed,
        @Nullable StackModel nested,
        List<String> plainTemplates) {

    /**
     * Copies the lists.
     *
     * @param file the template's file, as the user knows it
     * @param packageName the package of the class; empty for none
     * @param className the class, a subclass of {@code Stack}
     * @param source its source
     * @param template the template, without the parts that are faulty
     * @param faults what is wrong with the template, with lines and columns of its file
     * @param resources how many of its resources have a type that the SDK knows
     * @param rawUses what was written without types, and why
     * @param typed how many of the resources of known types were written without any raw use
     * @param nested how other stacks use the class; null where none does
     * @param plainTemplates the files of templates that the class names as types without having classes of them
     */
    public MigratedTemplate {
        faults = List.copyOf(faults);
        rawUses = List.copyOf(rawUses);
        plainTemplates = List.copyOf(plainTemplates);
    }

    /**
     * The class with its package.
     *
     * @return for example {@code shop.WebStack}
     */
    public String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }
}
