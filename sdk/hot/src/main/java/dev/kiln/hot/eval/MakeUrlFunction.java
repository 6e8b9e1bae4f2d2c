package dev.kiln.hot.eval;

import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code make_url}: a URL of its parts, each quoted as its place wants it. */
final class MakeUrlFunction extends FunctionExpression {

    private static final List<String> PARTS =
            List.of("scheme", "username", "password", "host", "port", "path", "query", "fragment");
    private static final Set<String> WITH_HOST = Set.of(
            "",
            "ftp",
            "http",
            "gopher",
            "nntp",
            "telnet",
            "imap",
            "wais",
            "file",
            "mms",
            "https",
            "shttp",
            "snews",
            "prospero",
            "rtsp",
            "rtspu",
            "rsync",
            "svn",
            "svn+ssh",
            "sftp",
            "nfs",
            "git",
            "git+ssh",
            "ws",
            "wss");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    MakeUrlFunction(CallSite call, Expression arguments) {
        super(call, arguments);
    }

    @Override
    void check(ResourceData resources) {
        if (isFunction(arguments())) {
            return;
        }
        if (!(arguments() instanceof MapExpression map)) {
            throw new ValueException("The arguments to \"" + function() + "\" must be a map");
        }
        List<String> unknown = new ArrayList<>();
        for (Object key : map.entries().keySet()) {
            if (!(key instanceof String name) || !PARTS.contains(name)) {
                unknown.add(PythonText.str(key));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ValueException("Invalid arguments to \"" + function() + "\": " + String.join(", ", unknown));
        }
        // parts that are functions may have no value yet
        if (map.entries().values().stream().allMatch(MakeUrlFunction::isKnown)) {
            checkParts((Map<?, ?>) map.resolve(resources));
        }
    }

    private static boolean isKnown(Expression part) {
        return part instanceof Literal
                || (part instanceof MapExpression map
                        && map.entries().values().stream().allMatch(MakeUrlFunction::isKnown));
    }

    @Override
    Object compute(ResourceData resources) {
        if (!(argumentsValue(resources) instanceof Map<?, ?> parts)) {
            throw new ValueException("The arguments to \"" + function() + "\" must be a map");
        }
        checkParts(parts);
        String scheme = text(parts, "scheme");
        String host = authority(parts);
        String url = quote(text(parts, "path"), "/");
        if (!host.isEmpty() || (!scheme.isEmpty() && WITH_HOST.contains(scheme) && !url.startsWith("//"))) {
            url = "//" + host + (url.isEmpty() || url.startsWith("/") ? "" : "/") + url;
        }
        String query = query(parts.get("query"));
        String fragment = quote(text(parts, "fragment"), "/");
        return (scheme.isEmpty() ? "" : scheme + ":")
                + url
                + (query.isEmpty() ? "" : "?" + query)
                + (fragment.isEmpty() ? "" : "#" + fragment);
    }

    private void checkParts(Map<?, ?> parts) {
        for (String part : PARTS) {
            if (!parts.containsKey(part)) {
                continue;
            }
            Object value = parts.get(part);
            if (part.equals("query")) {
                if (!isMap(value)) {
                    throw new ValueException("The \"query\" argument to \"" + function() + "\" must be a map");
                }
                // Heat looks no further, so that a fragment beside a query may be anything
                return;
            }
            if (part.equals("port")) {
                checkPort(value, parts);
            } else if (!(value instanceof String text)) {
                throw new ValueException("The \"" + part + "\" argument to \"" + function() + "\" must be a string");
            } else if (part.equals("scheme") && text.contains(":")) {
                throw new ValueException("URL \"scheme\" should not contain ':'");
            }
        }
    }

    private void checkPort(@Nullable Object value, Map<?, ?> parts) {
        Object port = PythonNumbers.toInt(value)
                .orElseThrow(() -> new ValueException("Invalid URL port \"" + PythonText.str(value) + "\" for "
                        + function() + " called with " + PythonText.repr(parts)));
        BigInteger number = new BigInteger(port.toString());
        if (number.signum() <= 0 || number.compareTo(BigInteger.valueOf(65535)) > 0) {
            throw new ValueException("Invalid URL port " + number + ", must be in range 1-65535");
        }
    }

    private static String authority(Map<?, ?> parts) {
        StringBuilder out = new StringBuilder();
        String username = quote(text(parts, "username"), "");
        String password = quote(text(parts, "password"), "");
        if (!username.isEmpty() || !password.isEmpty()) {
            out.append(username);
            if (!password.isEmpty()) {
                out.append(':').append(password);
            }
            out.append('@');
        }
        String host = text(parts, "host");
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        host = quote(host, ":");
        out.append(host.contains(":") ? "[" + host + "]" : host);
        Object port = parts.get("port");
        if (port != null && !port.equals("")) {
            out.append(':').append(PythonText.str(port));
        }
        return out.toString();
    }

    private static String query(@Nullable Object query) {
        if (!(query instanceof Map<?, ?> map)) {
            return "";
        }
        List<String> pairs = new ArrayList<>();
        map.forEach((key, value) -> pairs.add(form(key) + "=" + form(value)));
        return String.join("&", pairs);
    }

    private static String form(@Nullable Object value) {
        return quote(PythonText.str(value), " /").replace(' ', '+');
    }

    private static String text(Map<?, ?> parts, String part) {
        Object value = parts.get(part);
        return value == null ? "" : PythonText.str(value);
    }

    private static String quote(String text, String safe) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "_.-~".indexOf(c) >= 0 || safe.indexOf(c) >= 0);
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(HEX.toHexDigits(b));
            }
        }
        return out.toString();
    }
}
