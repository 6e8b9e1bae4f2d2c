package dev.kiln.deploy.heat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a listing page by page, each item once: what comes or goes meanwhile moves the others across the pages' borders. */
final class Pages {
    private final int size;

    Pages(int size) {
        this.size = size;
    }

    /** Lists items; {@code page} reads one after a marker, {@code limit} is how many are wanted, 0 for all. */
    <T> List<T> all(PageReader page, Function<JsonNode, T> read, Predicate<T> wanted, int limit) {
        List<T> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        @Nullable String marker = null;
        while (true) {
            JsonNode nodes = page.read(marker, size);
            boolean news = false;
            for (JsonNode node : nodes) {
                marker = HeatJson.text(node, "id");
                if (!seen.add(marker)) {
                    continue;
                }
                news = true;
                T item = read.apply(node);
                if (wanted.test(item)) {
                    items.add(item);
                    if (items.size() == limit) {
                        return items;
                    }
                }
            }
            if (!news || nodes.size() < size) {
                return items;
            }
        }
    }

    /** Reads one page. */
    interface PageReader {
        JsonNode read(@Nullable String marker, int size);
    }
}
