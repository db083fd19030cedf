#!/usr/bin/env python3
"""What the desktop reads about the program is valid and agrees with the program itself.

usage: desktop_files.py SOURCE_DIR VERSION [EXECUTABLE]
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree


def complaints_of(*command):
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return [] if run.returncode == 0 else [f"{command[0]}: {run.stdout}{run.stderr}"]


def options_of(text):
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", text))


def man_and_help_agree(page, executable):
    shown = subprocess.run([executable, "--help"], capture_output=True, text=True, check=True,
                           env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}).stdout
    helped = options_of(shown.split("Options:", 1)[1].split("Arguments:", 1)[0])
    section = page.split(".SH OPTIONS", 1)[1].split(".SH ", 1)[0]
    written = options_of("\n".join(re.sub(r'\\f.|"', "", line.replace("\\-", "-"))
                                   for line in section.splitlines() if line.startswith((".B", ".BI", ".BR"))))
    return [f"--help has {option}, the man page has not" for option in sorted(helped - written)] + \
           [f"the man page has {option}, --help has not" for option in sorted(written - helped)]


def main():
    root, version = pathlib.Path(sys.argv[1]), sys.argv[2]
    linux = root / "packaging/linux"
    metainfo = next(linux.glob("*.metainfo.xml"))
    found = complaints_of("desktop-file-validate", linux / "duologue.desktop")
    with tempfile.TemporaryDirectory() as folder:
        for website in ("", "https://chat.example/duologue"):
            written = pathlib.Path(folder) / metainfo.name
            found += complaints_of("cmake", f"-DDUOLOGUE_WEBSITE={website}", f"-DMETAINFO={written}", "-P", linux / "metainfo.cmake")
            found += complaints_of("appstreamcli", "validate", "--no-net", written)
            pictures = re.findall(r"<image>https://chat.example/duologue/(.*)</image>", written.read_text(encoding="utf-8"))
            found += [f"{picture} is not in packaging/" for picture in pictures if not (linux.parent / picture).exists()]
            if bool(website) != bool(pictures):
                found.append(f"with {website!r} there are the pictures {pictures}")
    page = (linux / "duologue.1").read_text(encoding="utf-8")
    man = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", linux / "duologue.1"],
                         capture_output=True, text=True, check=False)
    if man.returncode or man.stderr:
        found.append(f"man: {man.stderr}")
    tree = ElementTree.parse(metainfo)
    if tree.find("releases/release").get("version") != version:
        found.append(f"the newest release in {metainfo.name} is not {version}")
    if tree.find("launchable").text != "duologue.desktop":
        found.append("the metainfo launches another desktop file")
    if f"Duologue {version}" not in page:
        found.append(f"the man page is not of {version}")
    if not re.search(rf"^duologue \({re.escape(version)}\)", (linux / "changelog").read_text(encoding="utf-8")):
        found.append(f"the Debian changelog does not begin with {version}")
    if len(sys.argv) > 3:
        found += man_and_help_agree(page, sys.argv[3])
    print("\n".join(found) or "desktop file, metainfo, man page, --help: valid and in agreement")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
