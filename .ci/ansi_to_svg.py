"""Draws a terminal: what `tmux capture-pane -e -p` printed (standard input) as SVG (standard output).

The argument is the number of columns. Each run of one style is placed by its column and stretched to its width, so that columns stay
aligned whatever font the reader has.
"""

import re
import sys
import unicodedata
from xml.sax.saxutils import escape

CELL, LINE, SIZE, PAD, BAR = 8.4, 19, 14, 16, 34
BACKGROUND, FRAME, PLAIN, DIM = "#1b1f27", "#2b303b", "#d8dee9", "#7b8494"
COLOURS = {31: "#e06c75", 32: "#98c379", 33: "#e5c07b", 34: "#61afef", 35: "#c678dd", 36: "#56b6c2"}
WORDS = re.compile(r"\S+(?: \S+)*")  # SVG makes one blank of several
SGR = re.compile(r"\x1b\[([\d;]*)m")


def width(text):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def runs(lines):
    """For each line the pieces of one style: (column, text, colour, bold). A style goes on over line ends."""
    colour, bold, dim = PLAIN, False, False
    for line in lines:
        pieces, column, at = [], 0, 0
        for code in [*SGR.finditer(line), None]:
            text = line[at : code.start() if code else len(line)]
            for words in WORDS.finditer(text):
                lead = width(text[: words.start()])
                pieces.append((column + lead, words.group(), DIM if dim and colour == PLAIN else colour, bold))
            column += width(text)
            if code is None:
                break
            at = code.end()
            for number in (int(part or 0) for part in code.group(1).split(";")):
                if number == 0:
                    colour, bold, dim = PLAIN, False, False
                elif number == 1:
                    bold = True
                elif number == 2:
                    dim = True
                elif number == 22:
                    bold = dim = False
                elif number == 39:
                    colour = PLAIN
                else:
                    colour = COLOURS.get(number, colour)
        yield pieces


def main():
    columns = int(sys.argv[1])
    lines = sys.stdin.read().split("\n")
    while lines and SGR.sub("", lines[-1]).strip() in ("", "$"):
        lines.pop()
    wide, high = columns * CELL + 2 * PAD, len(lines) * LINE + BAR + 2 * PAD - 6
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:.0f}" height="{high:.0f}" viewBox="0 0 {wide:.0f} {high:.0f}">',
        f'<rect width="{wide:.0f}" height="{high:.0f}" rx="8" fill="{BACKGROUND}"/>',
        f'<path d="M0 {BAR}V8a8 8 0 0 1 8-8H{wide - 8:.0f}a8 8 0 0 1 8 8V{BAR}Z" fill="{FRAME}"/>',
        *(f'<circle cx="{PAD + 4 + 20 * i}" cy="{BAR / 2:.0f}" r="6" fill="{fill}"/>' for i, fill in enumerate(("#e06c75", "#e5c07b", "#98c379"))),
        f'<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="{SIZE}" xml:space="preserve">',
    ]
    for number, pieces in enumerate(runs(lines)):
        y = BAR + PAD + 8 + number * LINE
        for column, text, colour, bold in pieces:
            out.append(
                f'<text x="{PAD + column * CELL:.1f}" y="{y}" textLength="{width(text) * CELL:.1f}" lengthAdjust="spacingAndGlyphs"'
                f' fill="{colour}"{" font-weight=" + chr(34) + "bold" + chr(34) if bold else ""}>{escape(text)}</text>'
            )
    print("\n".join([*out, "</g>", "</svg>"]))


main()
