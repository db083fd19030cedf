#!/usr/bin/env python3
"""Every string that a person reads is translated: the .ts files are what lupdate finds, and nothing is unfinished.

usage: translations_complete.py [--update]     (run in the source folder; exit 1 and a line for each gap)
"""

import pathlib
import re
import subprocess
import sys
import tempfile

LUPDATE = "/usr/lib/qt6/bin/lupdate"
FILES = {"translations/duologue_ar.ts": ["-target-language", "ar_EG"],
         "translations/duologue_de.ts": ["-target-language", "de_DE"],
         "translations/duologue_en.ts": ["-pluralonly", "-target-language", "en_US"],
         "translations/duologue_fa.ts": ["-target-language", "fa_IR"]}


PLACEHOLDER = re.compile(r"%L?\d")
RIGHT_TO_LEFT = "\u0590-\u08ff\u200f"


def runs_wrong(text):
    """Whether a text with Arabic letters begins with a Latin one, and so is laid out from left to right."""
    first = re.search(f"[A-Za-z{RIGHT_TO_LEFT}]", re.sub(r"%L?[0-9n]|&\w+;", "", text))
    return bool(first and first.group().isascii() and re.search(f"[{RIGHT_TO_LEFT}]", text))


def update(file, options, target):
    subprocess.run([LUPDATE, "-silent", "-no-obsolete", "-locations", "none", "-I", ".", *options, "app", "ui", "-ts", target],
                   check=True, stderr=subprocess.DEVNULL)


def main():
    gaps = []
    for file, options in FILES.items():
        if "--update" in sys.argv:
            update(file, options, file)
        text = pathlib.Path(file).read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            fresh = pathlib.Path(folder) / "fresh.ts"
            fresh.write_text(text, encoding="utf-8")
            update(file, options, fresh)
            found = fresh.read_text(encoding="utf-8")
        for message in re.findall(r"<message.*?</message>", found, re.S):
            source = re.search(r"<source>(.*?)</source>", message, re.S).group(1)
            translation = re.search(r"<translation[^>]*?(?:/>|>(.*?)</translation>)", message, re.S)
            if 'type="unfinished"' in message or not (translation.group(1) or "").strip():
                gaps.append(f"{file}: not translated: {source}")
            forms = re.findall(r"<numerusform>(.*?)</numerusform>", message, re.S) or [translation.group(1) or ""]
            for form in forms:
                if set(PLACEHOLDER.findall(source)) != set(PLACEHOLDER.findall(form)):
                    gaps.append(f"{file}: other placeholders than in: {source}")
                if runs_wrong(form):
                    gaps.append(f"{file}: needs U+200F before its Latin beginning: {form}")
        sources = set(re.findall(r"<source>(.*?)</source>", found, re.S))
        gaps += [f"{file}: no longer in the program: {old}" for old in set(re.findall(r"<source>(.*?)</source>", text, re.S)) - sources]
    print("\n".join(gaps) or "all translations are complete")
    return 1 if gaps else 0


if __name__ == "__main__":
    sys.exit(main())
