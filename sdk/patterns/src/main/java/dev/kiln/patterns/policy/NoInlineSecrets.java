package dev.kiln.patterns.policy;

import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.policy.CheckedResource;
import dev.kiln.policy.CheckedValue;
import dev.kiln.policy.Policy;
import dev.kiln.policy.PolicyReport;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No password, token or key stands in the program. What validation calls {@code plain-text-secret} becomes an error: a literal in a
 * property such as {@code admin_pass} or {@code password}, and the default of a parameter that is hidden or has such a name. A private
 * key anywhere is an error of the same code. Scripts and cloud-configurations are searched for texts that look like a password;
 * these are warnings, {@code secret-in-script}, since a search can be wrong.
 */
public final class NoInlineSecrets implements Policy {

    private static final List<String> SCRIPTS =
            List.of("user_data", "UserData", "config", "cloud_config", "definition", "input_values");
    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");

    /** A name that speaks of a secret, then a value that is no placeholder of a shell, of Jinja or of str_replace. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)([a-z0-9_]*(?:password|passwd|passphrase|secret|token|api_?key))[\"']?\\s*[:=]\\s*[\"']?([^\\s\"'$%<{\\[(&|;,*!#][^\\s\"',;]*)");

    private static final Pattern USER_IN_URL = Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s:/@$%<{]+:([^\\s/@$%<{]+)@");
    private static final Pattern NO_SECRET =
            Pattern.compile("(?i)true|false|yes|no|on|off|null|none|~|[0-9]{1,2}|/.*|required|optional");

    /** The policy. */
    public NoInlineSecrets() {}

    @Override
    public void check(CheckedResource resource, PolicyReport report) {
        resource.properties().entries().values().forEach(value -> keys(value, report));
        SCRIPTS.forEach(name -> script(resource.property(name), report));
    }

    @Override
    public Severity gravity(Diagnostic finding, Stack stack) {
        return finding.code().equals("plain-text-secret") ? Severity.ERROR : finding.severity();
    }

    private static void keys(CheckedValue value, PolicyReport report) {
        if (value.texts().stream().anyMatch(text -> PRIVATE_KEY.matcher(text).find())) {
            report.error(
                    value,
                    "plain-text-secret",
                    "The value holds a private key",
                    "take it from a parameter with hidden: true, or from a Barbican secret");
        }
    }

    private static void script(CheckedValue script, PolicyReport report) {
        for (String text : script.texts()) {
            Matcher assigned = ASSIGNED.matcher(text);
            while (assigned.find()) {
                if (!NO_SECRET.matcher(assigned.group(2)).matches()) {
                    suspect(script, "gives a value to " + assigned.group(1), report);
                    return;
                }
            }
            if (USER_IN_URL.matcher(text).find()) {
                suspect(script, "has a URL with a password", report);
                return;
            }
        }
    }

    private static void suspect(CheckedValue script, String what, PolicyReport report) {
        report.warning(
                script,
                "secret-in-script",
                "The text " + what + " in plain text",
                "put a placeholder there and fill it from a hidden parameter with Fn.replace");
    }
}
