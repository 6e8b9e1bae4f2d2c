package dev.kiln.hot.env;

/** Names matched as a shell does: {@code *}, {@code ?}, {@code [abc]}, {@code [!abc]}; case counts. */
public final class ShellGlob {

    private ShellGlob() {}

    /**
     * Whether a name matches.
     *
     * @param glob the pattern
     * @param name the name
     * @return true when the whole name does
     */
    public static boolean matches(String glob, String name) {
        // remembers the last star, to which a mismatch returns: linear space and no recursion
        int g = 0;
        int n = 0;
        int star = -1;
        int starName = 0;
        while (n < name.length()) {
            int width = g < glob.length() ? width(glob, g) : 0;
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                starName = n;
            } else if (width > 0 && accepts(glob.substring(g, g + width), name.charAt(n))) {
                g += width;
                n++;
            } else if (star >= 0) {
                g = star + 1;
                n = ++starName;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }

    private static int width(String glob, int at) {
        int close = glob.charAt(at) == '[' ? glob.indexOf(']', at + 2) : -1;
        return close < 0 ? 1 : close - at + 1;
    }

    private static boolean accepts(String part, char c) {
        if (part.length() == 1) {
            return part.charAt(0) == '?' || part.charAt(0) == c;
        }
        boolean negated = part.charAt(1) == '!';
        boolean found = false;
        for (int i = negated ? 2 : 1; i < part.length() - 1; i++) {
            boolean range = i + 2 < part.length() - 1 && part.charAt(i + 1) == '-';
            found |= range ? c >= part.charAt(i) && c <= part.charAt(i + 2) : part.charAt(i) == c;
            i += range ? 2 : 0;
        }
        return found != negated;
    }
}
