package dev.kiln.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.group.MemberPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MembersConformanceTest {

    @Test
    void membersAreKeptChangedAndAddedAsInHeat() throws IOException {
        assertThat(new CaseFile("members").run(MembersConformanceTest::problem)).isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        List<MemberPlan.Existing> existing = new ArrayList<>();
        for (Object item : (List<?>) one.get("old")) {
            List<?> pair = (List<?>) item;
            existing.add(new MemberPlan.Existing(pair.get(0).toString(), pair.get(1)));
        }
        AtomicInteger made = new AtomicInteger();
        Map<String, Object> next = MemberPlan.next(
                existing,
                CaseFile.number(one.get("num_resources")),
                CaseFile.number(one.get("num_new")),
                () -> "new" + made.getAndIncrement(),
                name -> one.get("new_definition"));
        List<List<Object>> found = new ArrayList<>();
        next.forEach((name, definition) -> found.add(List.of(name, definition)));
        return CaseFile.difference(one.get("expected"), found);
    }
}
