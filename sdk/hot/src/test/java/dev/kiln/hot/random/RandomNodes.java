package dev.kiln.hot.random;

import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.StringNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws strings and documents that are hard to write as YAML; the same seed always draws the same. */
public final class RandomNodes {

    private static final String[] PIECES = {
        "yes",
        "No",
        "on",
        "~",
        "null",
        "=",
        "<<",
        "1",
        "0",
        "08",
        "0x",
        "1e3",
        ".5",
        "1.5",
        ".inf",
        ":",
        ": ",
        " #",
        "#",
        "- ",
        "-",
        "---",
        "...",
        "? ",
        "&a",
        "*a",
        "!t",
        "|",
        ">",
        "%",
        "@",
        "`",
        "\"",
        "'",
        "\\",
        "[",
        "]",
        "{",
        "}",
        ",",
        "10:30",
        "2001-01-01",
        "\n",
        "\n\n",
        "\n  ",
        " ",
        "  ",
        "\t",
        "\r",
        "\u0000",
        "\u0007",
        "\u001b",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "\u00e9",
        "\u4f60",
        "\ud83d\ude00",
        "\uffff",
        "a",
        "b",
        "word",
        "Word two",
        "$x",
        "_",
        "+",
        "=="
    };

    private final SplittableRandom random;

    /**
     * A generator.
     *
     * @param seed decides everything that is drawn
     */
    public RandomNodes(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * A string.
     *
     * @return up to a dozen awkward pieces
     */
    public String string() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(random.nextInt(1, 12)); left >= 0; left--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /**
     * A text that may be a number, a boolean, a time or nothing of the kind.
     *
     * @return what can stand after a key without quotes
     */
    public String scalar() {
        String[] pieces = {
            "0", "1", "7", "9", "59", "60", "_", ".", ":", "-", "+", "e", "E+", "x", "b", "f", "o", "inf", "nan"
        };
        String[] words = {"yes", "Yes", "yES", "NO", "on", "OFF", "true", "TRUE", "False", "y", "n", "null", "Null", "~"
        };
        if (random.nextInt(8) == 0) {
            return words[random.nextInt(words.length)];
        }
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(7); left >= 0; left--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    /**
     * A document.
     *
     * @return a map, most often, with values of all kinds in it
     */
    public Node document() {
        return random.nextInt(10) == 0 ? node(3) : map(3);
    }

    private Node node(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 8)) {
            case 0 -> NullNode.NULL;
            case 1 -> new BooleanNode(random.nextBoolean());
            case 2 -> IntegerNode.of(random.nextInt(-1000, 1000));
            case 3 -> new IntegerNode(BigInteger.valueOf(random.nextLong()).pow(random.nextInt(1, 4)));
            case 4 -> new FloatNode(Double.longBitsToDouble(random.nextLong()));
            case 5, 6, 7 -> new StringNode(string());
            case 8, 9 -> list(depth - 1);
            default -> map(depth - 1);
        };
    }

    private Node list(int depth) {
        List<Node> items = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            items.add(node(depth));
        }
        return new ListNode(items);
    }

    private Node map(int depth) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (int left = random.nextInt(5); left > 0; left--) {
            entries.put(string(), node(depth));
        }
        return MapNode.of(entries);
    }
}
