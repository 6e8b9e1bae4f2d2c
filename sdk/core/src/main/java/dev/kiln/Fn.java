package dev.kiln;

import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.spi.Literal;
import java.util.List;
import java.util.Map;

/**
 * The intrinsic functions: values that Heat computes when it runs the template. Arguments typed {@code Object} take a text, a
 * number, a boolean, a list, a map, or an {@link Expr} of any of these. Those of the early versions are in {@link Cfn}. Source:
 * SEMANTICS sections 3 and 4.
 */
public final class Fn extends CollectionFunctions {

    private Fn() {}

    /**
     * The text of a file of the project ({@code get_file}). Synthesis reads it and puts it beside the template, deployment sends it
     * along; that it is missing, or no text in UTF-8, is an error at this line.
     *
     * @param path where the file is, from the folder on in which the program runs: {@code scripts/boot.sh}; the template calls it so, too
     * @return the text
     */
    public static Expr<String> file(String path) {
        return file(IncludedFile.ofProject(path));
    }

    /**
     * The text of a file on the class path ({@code get_file}), for stacks that come in a library. As {@link #file(String)} otherwise.
     *
     * @param anchor a class, beside whose package's files it lies
     * @param resource its name as {@link Class#getResource} takes it
     * @return the text
     */
    public static Expr<String> file(Class<?> anchor, String resource) {
        return file(IncludedFile.ofClassPath(anchor, resource));
    }

    private static Expr<String> file(IncludedFile file) {
        return new Expression<>(Intrinsic.GET_FILE.call(Literal.node(file.key())), List.of(), List.of(file));
    }

    /**
     * {@code get_file} by the name that whoever deploys sends the content under, a URL for example. Kiln neither reads nor sends it; for
     * files that it does, there is {@link #file(String)}.
     *
     * @param key the name
     * @return the content
     */
    public static Expr<String> getFile(String key) {
        return FunctionCall.of(Intrinsic.GET_FILE, key);
    }

    /**
     * {@code str_replace}: a text in which each placeholder is replaced by a value, all at once.
     *
     * @param template the text with placeholders
     * @param params placeholder to value
     * @return the text
     */
    public static Expr<String> replace(String template, Map<String, ?> params) {
        return FunctionCall.of(Intrinsic.STR_REPLACE, FunctionCall.named("template", template, "params", params));
    }

    /**
     * {@code str_replace} over a text that is an expression itself.
     *
     * @param template the text with placeholders
     * @param params placeholder to value
     * @return the text
     */
    public static Expr<String> replace(Expr<? extends String> template, Map<String, ?> params) {
        return FunctionCall.of(Intrinsic.STR_REPLACE, FunctionCall.named("template", template, "params", params));
    }

    /**
     * {@code str_replace} with values that a map gives which is an expression itself.
     *
     * @param template the text with placeholders
     * @param params placeholder to value
     * @return the text
     */
    public static Expr<String> replace(String template, Expr<? extends Map<?, ?>> params) {
        return FunctionCall.of(Intrinsic.STR_REPLACE, FunctionCall.named("template", template, "params", params));
    }

    /**
     * {@code str_replace_strict}: as {@link #replace(String, Map)}, but every placeholder must occur. Since 2017-02-24.
     *
     * @param template the text with placeholders
     * @param params placeholder to value
     * @return the text
     */
    public static Expr<String> replaceStrict(String template, Map<String, ?> params) {
        return FunctionCall.of(
                Intrinsic.STR_REPLACE_STRICT, FunctionCall.named("template", template, "params", params));
    }

    /**
     * {@code str_replace_strict}: as {@link #replace(String, Map)}, but every placeholder must occur. Since 2017-02-24.
     *
     * @param template an expression of the text with placeholders
     * @param params placeholder to value
     * @return the text
     */
    public static Expr<String> replaceStrict(Expr<? extends String> template, Map<String, ?> params) {
        return FunctionCall.of(
                Intrinsic.STR_REPLACE_STRICT, FunctionCall.named("template", template, "params", params));
    }

    /**
     * {@code str_replace_vstrict}: as {@link #replaceStrict}, and no value may be null or empty. Since 2017-09-01.
     *
     * @param template the text with placeholders
     * @param params placeholder to value
     * @return the text
     */
    public static Expr<String> replaceVstrict(String template, Map<String, ?> params) {
        return FunctionCall.of(
                Intrinsic.STR_REPLACE_VSTRICT, FunctionCall.named("template", template, "params", params));
    }

    /**
     * {@code str_replace_vstrict}: as {@link #replaceStrict}, and no value may be null or empty. Since 2017-09-01.
     *
     * @param template an expression of the text with placeholders
     * @param params placeholder to value
     * @return the text
     */
    public static Expr<String> replaceVstrict(Expr<? extends String> template, Map<String, ?> params) {
        return FunctionCall.of(
                Intrinsic.STR_REPLACE_VSTRICT, FunctionCall.named("template", template, "params", params));
    }

    /**
     * {@code str_split}: a text cut at a delimiter. Since 2015-10-15.
     *
     * @param delimiter where to cut
     * @param text the text
     * @return the pieces
     */
    public static Expr<List<String>> split(String delimiter, Expr<? extends String> text) {
        return FunctionCall.of(Intrinsic.STR_SPLIT, List.of(delimiter, text));
    }

    /**
     * {@code str_split} with an index: one piece of a text. Since 2015-10-15.
     *
     * @param delimiter where to cut
     * @param text the text
     * @param index which piece, from 0; negative ones count from the end
     * @return the piece
     */
    public static Expr<String> split(String delimiter, Expr<? extends String> text, int index) {
        return FunctionCall.of(Intrinsic.STR_SPLIT, List.of(delimiter, text, index));
    }

    /**
     * {@code digest}: the hash of a text in hexadecimal. Since 2015-04-30.
     *
     * @param algorithm for example {@code sha256}
     * @param text the text
     * @return the hash in lower case
     */
    public static Expr<String> digest(String algorithm, String text) {
        return FunctionCall.of(Intrinsic.DIGEST, List.of(algorithm, text));
    }

    /**
     * {@code digest}: the hash of a text in hexadecimal. Since 2015-04-30.
     *
     * @param algorithm for example {@code sha256}
     * @param text an expression of the text
     * @return the hash in lower case
     */
    public static Expr<String> digest(String algorithm, Expr<? extends String> text) {
        return FunctionCall.of(Intrinsic.DIGEST, List.of(algorithm, text));
    }

    /**
     * {@code make_url}: a URL of its parts. Since 2017-09-01.
     *
     * @param parts {@code scheme}, {@code username}, {@code password}, {@code host}, {@code port}, {@code path}, {@code query} (a map),
     *     {@code fragment}
     * @return the URL
     */
    public static Expr<String> makeUrl(Map<String, ?> parts) {
        return FunctionCall.of(Intrinsic.MAKE_URL, parts);
    }

    /**
     * {@code resource_facade}: data of the resource that a nested template stands for.
     *
     * @param <T> what the data is
     * @param key {@code metadata}, {@code deletion_policy} or {@code update_policy}
     * @return the data
     */
    public static <T> Expr<T> resourceFacade(String key) {
        return FunctionCall.of(Intrinsic.RESOURCE_FACADE, key);
    }

    /**
     * Any function by its name in HOT, with arguments of any shape: for what the other methods cannot say. It is checked as far as the
     * function is known. A name that HOT does not have is written as it is, for functions of a cloud's own plug-ins.
     *
     * <pre>{@code
     * Expr<String> port = Fn.raw("get_param", List.of("settings", "ports", index));
     * }</pre>
     *
     * @param <T> the type that the value will have; nobody checks it
     * @param function for example {@code str_split}
     * @param arguments what stands after the name: a text, a number, a boolean, a list, a map, or an expression of these
     * @return the call
     */
    public static <T> Expr<T> raw(String function, Object arguments) {
        return FunctionCall.ofAny(function, arguments);
    }

    /**
     * An explicit null. Heat takes it for the default of a property, or else for its type's empty value; leaving the property out is
     * most often what is meant.
     *
     * @param <T> the type that stands in its place
     * @return null, as a template says it
     */
    public static <T> Expr<T> nullValue() {
        return new Expression<>(NullNode.NULL, List.of(), List.of());
    }
}
