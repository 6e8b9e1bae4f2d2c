package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LiveValidationConformanceTest {

    /** Refused for what only the cloud knows: that there is no such object. */
    private static final Pattern NO_SUCH_OBJECT =
            Pattern.compile("Error validating value '.*': .*(No \\w+ matching|could not be found|Unable to find)");

    /** The cases leave out the parameters that were sent; the answers tell them. */
    private static final Pattern SENT_VALUE = Pattern.compile("Parameter '(\\w+)' is invalid: \"(\\w+)\" does not");

    private static final Pattern SENT_NAME = Pattern.compile("The Parameter \\((\\w+)\\) was not defined in template");

    @Test
    void whatARunningHeatRefusesWithoutItsCloudIsRefused() throws IOException {
        AtomicInteger clouds = new AtomicInteger();
        List<String> failures = EvaluationCases.run("live-validation", one -> problem(one, clouds));
        System.out.println("live-validation: " + clouds
                + " of the cases need a cloud to be refused; here they pass when" + " nothing is found");

        assertThat(failures).isEmpty();
    }

    private static String problem(Map<String, Object> one, AtomicInteger clouds) {
        Map<String, Object> answer = EvaluationCases.map(one.get("create"));
        String message = String.valueOf(answer.get("message"));
        Map<String, Object> sent = new HashMap<>(one);
        sent.putIfAbsent("parameters", sent(message));
        if (answer.get("http").equals(201L)) {
            return HeatAnswers.accepted(sent);
        }
        boolean forbidden = answer.get("http").equals(403L);
        if (forbidden || NO_SUCH_OBJECT.matcher(message).find()) {
            clouds.incrementAndGet();
            return HeatAnswers.accepted(sent);
        }
        // an internal error names nothing to look for
        boolean internal = answer.get("http").equals(500L);
        String match = message.replace(": :", ":").replace("Template not in valid format: ", "");
        return HeatAnswers.refused(sent, internal ? null : match);
    }

    private static Map<String, Object> sent(String message) {
        Matcher value = SENT_VALUE.matcher(message);
        if (value.find()) {
            return Map.of(value.group(1), value.group(2));
        }
        Matcher name = SENT_NAME.matcher(message);
        return name.find() ? Map.of(name.group(1), "1") : Map.of();
    }
}
