"""Cuts a Noto Sans SC font down to the characters that handouts print.

usage: subset.py SOURCE.ttf SUBSET.ttf BEYOND-BMP.txt

The PDF library reads characters of the basic plane only. The standard characters beyond it, which occur in people's
names, get stand-ins in the private-use area; BEYOND-BMP.txt lists stand-in and character, and the program embeds it.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable

FIRST_STAND_IN = 0xE000

# Whatever of these the font has. Nothing invisible, nothing that combines: the PDF library cannot place an accent over
# a letter, so clean.go composes the two or reports the accent.
BLOCKS = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00AC),  # Latin-1
    (0x00AE, 0x024F),  # Latin-1, Latin Extended-A and -B: pinyin's ǎ ǖ ǹ
    (0x0250, 0x02FF),  # ɑ ɡ of pinyin, ˇ ˉ
    (0x0370, 0x04FF),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional: ḿ, Vietnamese names
    (0x2010, 0x2027),  # dashes, quotation marks, …
    (0x2030, 0x205E),  # ‰ ′ ″ ※
    (0x2070, 0x209F),  # superscripts, subscripts
    (0x20A0, 0x20BF),  # € and other currencies
    (0x2100, 0x22FF),  # ℃ № ™, Roman numerals, arrows, mathematics
    (0x2300, 0x23FF),  # technical signs
    (0x2460, 0x24FF),  # ① to ⓩ
    (0x2500, 0x27BF),  # lines, blocks, ▼▲○●◐◇□■, ★ ✓
    (0x3000, 0x3029),  # Chinese punctuation, 〓
    (0x3030, 0x3098),  # hiragana
    (0x309B, 0x30FF),  # katakana
    (0x3100, 0x312F),  # bopomofo
    (0x3220, 0x3243),  # ㈠ to ㉃
    (0xFB00, 0xFB05),  # ligatures in pasted text
    (0xFE30, 0xFE4F),  # punctuation of vertical lines
    (0xFF01, 0xFF9F),  # full-width forms, half-width kana
    (0xFFE0, 0xFFE6),  # ￠ to ￦
]
UNITS = "㊣㈱㎎㎏㎜㎝㎞㎡㏄㏎㏑㏒㏕"  # of GBK, in everyday use


def gb2312():
    rows, cells = range(0xA1, 0xF8), range(0xA1, 0xFF)
    both = (bytes([row, cell]).decode("gb2312", "ignore") for row in rows for cell in cells)
    return {ord(c) for c in both if c}


def standard():
    lines = Path(__file__).with_name("tgh8105.hex").read_text().splitlines()
    return {int(line, 16) for line in lines if not line.startswith("#")}


def keep_all_metrics(font):
    """Writes one full metric per glyph. The short form, in which glyphs of equal width share one, makes the PDF library
    spoil the left side bearing of the glyph that is shared from."""
    metrics = font["hmtx"].metrics
    table = DefaultTable("hmtx")
    table.data = b"".join(
        width.to_bytes(2, "big") + side.to_bytes(2, "big", signed=True)
        for width, side in (metrics[glyph] for glyph in font.getGlyphOrder())
    )
    font.tables["hmtx"] = table
    font["hhea"].numberOfHMetrics = len(metrics)


def main(source, target, mapping):
    wanted = gb2312() | standard() | {ord(c) for c in UNITS}
    for first, last in BLOCKS:
        wanted |= set(range(first, last + 1))
    beyond = sorted(c for c in wanted if c > 0xFFFF)
    stand_ins = {c: FIRST_STAND_IN + i for i, c in enumerate(beyond)}

    font = TTFont(source, recalcTimestamp=False, recalcBBoxes=False)
    glyphs = font.getBestCmap()
    taken = [hex(c) for c in stand_ins.values() if c in glyphs]
    if taken:
        sys.exit(f"{source} uses private-use characters: {taken}")
    lacking = [hex(c) for c in sorted(gb2312() | standard()) if c not in glyphs]
    if lacking:
        sys.exit(f"{source} lacks standard characters: {lacking}")

    cmap = font["cmap"]
    cmap.tables = [t for t in cmap.tables if t.format == 4 and t.isUnicode()]
    for table in cmap.tables:
        table.cmap.update({stand_ins[c]: glyphs[c] for c in beyond})

    options = subset.Options(
        layout_features=[],
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],  # 13, 14: the licence and its address
    )
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "GSUB", "GPOS", "GDEF", "STAT"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes={c for c in wanted if c <= 0xFFFF} | set(stand_ins.values()))
    cutter.subset(font)
    keep_all_metrics(font)
    font.save(target)

    lines = [f"{stand_ins[c]:04X} {c:04X} {chr(c)}\n" for c in beyond]
    head = "# Private-use stand-in and the standard character beyond the basic plane that it prints.\n"
    Path(mapping).write_text(head + "".join(lines))


main(*sys.argv[1:])
