package dev.kiln.hot.read;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A text with spaces and letters where SnakeYAML's scanner stops, but that of PyYAML goes on: at tabs between tokens, as in
 * {@code key:<tab>value}, and at a question mark within unquoted text in brackets. Which ones these are is known only where the
 * scanner stops at one, so they are replaced one by one as it does.
 */
final class PatchedText {

    /** Each replacement costs another scan of the text before it. */
    private static final long MAX_WORK = 20_000_000;

    /** Stands for a question mark: a private character that the text does not have. */
    private final char questionMark;

    private final StringBuilder text;
    private boolean marksReplaced;
    private long work;

    PatchedText(String text) {
        this.text = new StringBuilder(text);
        char free = '\ue000';
        while (text.indexOf(free) >= 0 && free < '\uf8ff') {
            free++;
        }
        questionMark = free;
    }

    /** What SnakeYAML is to read. */
    String text() {
        return text.toString();
    }

    /** A part of the text as it was. */
    String original(String part) {
        return marksReplaced ? part.replace(questionMark, '?') : part;
    }

    /** Replaces that at which the scanner stopped, unless PyYAML would stop there, too. */
    boolean replace(MarkedYAMLException stop) {
        Mark mark = stop.getProblemMark();
        String problem = String.valueOf(stop.getProblem());
        if (mark == null) {
            return false;
        }
        int at = text.offsetByCodePoints(0, mark.getIndex());
        work += at;
        if (work > MAX_WORK || at >= text.length()) {
            return false;
        }
        boolean question = text.charAt(at) == '?' && problem.endsWith("but got ?");
        if (question && text.charAt(Math.max(at - 1, 0)) != ':') {
            text.setCharAt(at, questionMark);
            marksReplaced = true;
            return true;
        }
        boolean header = problem.startsWith("expected chomping or indentation indicators");
        if (header && text.charAt(at) == '#') {
            return blankComment(at);
        }
        return (header || problem.startsWith("found character")) && replaceTabs(at, header);
    }

    /** A comment may follow the indicator of a block scalar without a space. */
    private boolean blankComment(int at) {
        for (int i = at; i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r'; i++) {
            text.setCharAt(i, ' ');
        }
        return true;
    }

    private boolean replaceTabs(int at, boolean header) {
        // SnakeYAML stops at a space only within brackets, where it takes tabs behind spaces, but no spaces behind
        // tabs.
        boolean inBrackets = text.charAt(at) == ' ';
        boolean tab = text.charAt(at) == '\t' && (header || followsToken(at));
        if (!inBrackets && !tab) {
            return false;
        }
        int begin = at;
        while (begin > 0 && isBlank(begin - 1)) {
            begin--;
        }
        boolean replaced = false;
        for (int i = begin; i < text.length() && isBlank(i); i++) {
            replaced |= text.charAt(i) == '\t';
            text.setCharAt(i, ' ');
        }
        return replaced;
    }

    private boolean isBlank(int index) {
        return text.charAt(index) == ' ' || text.charAt(index) == '\t';
    }

    private boolean followsToken(int at) {
        int last = beforeSpaces(at);
        if (beginsLine(last)) {
            return false;
        }
        // After the dash of an item and after an explicit key or value a key may begin, whose column must be certain.
        return switch (text.charAt(last)) {
            case '-', '?' -> !(last == 0 || Character.isWhitespace(text.charAt(last - 1)));
            case ':' -> !beginsLine(beforeSpaces(last));
            default -> true;
        };
    }

    /** The index of what stands before the spaces that end at an index, or -1. */
    private int beforeSpaces(int end) {
        int before = end - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before;
    }

    private boolean beginsLine(int last) {
        return last < 0 || text.charAt(last) == '\n' || text.charAt(last) == '\r';
    }
}
