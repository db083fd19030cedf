#!/usr/bin/env python3
"""Writes resources/emoji.tsv: every emoji that a person may choose, with its names and keywords.

From Debian's unicode-data (emoji-test.txt) and unicode-cldr-core (annotations), both under the Unicode licence.
Run again when either has a new version.
"""

import pathlib
import re
import xml.etree.ElementTree

TEST = pathlib.Path("/usr/share/unicode/emoji/emoji-test.txt")
CLDR = pathlib.Path("/usr/share/unicode/cldr/common")
LIGHT = "\U0001F3FB"
TONES = re.compile("[\U0001F3FB-\U0001F3FF]")
BIDI = re.compile("[\u202A-\u202E\u2066-\u2069\u200E\u200F]")
LANGUAGES = ("en", "fa", "ar", "de")
SEARCHED = ("en", "fa")  # with keywords; the others have names for people who hear them


def annotations(language):
    names, keywords = {}, {}
    for folder in ("annotations", "annotationsDerived"):
        for node in xml.etree.ElementTree.parse(CLDR / folder / f"{language}.xml").iter("annotation"):
            emoji = node.get("cp").replace("\uFE0F", "")
            if node.get("type") == "tts":
                names[emoji] = BIDI.sub("", node.text)
            else:
                keywords[emoji] = [BIDI.sub("", word).strip() for word in node.text.split("|")]
    return names, keywords


def main():
    tables = {language: annotations(language) for language in LANGUAGES}
    groups, toned = [], {}
    for line in TEST.read_text(encoding="utf-8").splitlines():
        if line.startswith("# group: "):
            groups.append((line[len("# group: "):], []))
        match = re.match(r"([0-9A-F ]+?) *; fully-qualified +#", line)
        if not match:
            continue
        emoji = "".join(chr(int(code, 16)) for code in match[1].split())
        tones = TONES.findall(emoji)
        if not tones:
            groups[-1][1].append(emoji)
        elif set(tones) == {LIGHT}:
            toned[TONES.sub("", emoji).replace("\uFE0F", "")] = emoji

    lines = ["# written by emoji.py: emoji, the same with the lightest skin tone, names and keywords in en, fa, ar, de"]
    for group, members in groups:
        if group == "Component":
            continue
        lines.append(f"= {group}")
        for emoji in members:
            bare = emoji.replace("\uFE0F", "")
            if bare not in tables["en"][0]:
                continue  # too new for names, and for most fonts
            fields = []
            for language in LANGUAGES:
                names, keywords = tables[language]
                name = names.get(bare, "")
                words = keywords.get(bare, []) if language in SEARCHED else []
                fields.append("|".join([name, *(word for word in words if word != name)]))
            lines.append("\t".join([emoji, toned.get(bare, ""), *fields]))
    pathlib.Path(__file__).with_name("emoji.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
