#!/usr/bin/env python3
"""Holds three things against each other: the table of floors in ARCHITECTURE.md, USES in CMake, every #include.

usage: includes.py SOURCE_DIR FLOORS_TXT     (exit 1 and one line for each deviation)
"""

import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')

# Who alone may see whose headers; everybody else gets values.
FOREIGN = [
    (re.compile(r"^gst/|^glib"), {"media"}),
    (re.compile(r"^hunspell/"), {"spelling"}),
    (re.compile(r"^(QSql|QtSql/)"), {"store"}),
    (re.compile(r"^(QWebSocket|QtWebSockets/)"), {"socketio"}),
    (re.compile(r"^QNetworkInterface$"), {"socketio", "core", "media"}),  # own addresses
    (re.compile(r"^(QNetwork(?!Interface)|QSsl|QTcp|QAbstractSocket|QHostAddress|QtNetwork/)"), {"socketio", "core"}),
    (re.compile(r"^qt6keychain/|^QDBus|^QtDBus/"), {"platform", "ui"}),
    (re.compile(r"^(QCamera|QAudio|QMedia|QVideo|QtMultimedia/)"), {"media"}),
    (re.compile(r"^(QWidget|QApplication|QPainter|QIcon|QPixmap|QAction|QMenu|QDialog|QtWidgets/)"), {"ui"}),
]


def table_of(architecture: pathlib.Path) -> dict[str, set[str]]:
    """The rows `| floor | a b c |` below the heading "Who may include whom"."""
    text = architecture.read_text(encoding="utf-8").split("## Who may include whom", 1)
    if len(text) < 2:
        sys.exit('ARCHITECTURE.md has no "Who may include whom"')
    floors = {}
    for line in text[1].split("\n## ", 1)[0].splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) >= 2 and re.fullmatch(r"[a-z]+", cells[0]) and cells[0] != "floor":
            floors[cells[0]] = set() if cells[1] == "–" else set(cells[1].split())
    return floors


def uses_of(floors_txt: pathlib.Path) -> dict[str, set[str]]:
    floors = {}
    for line in floors_txt.read_text(encoding="utf-8").splitlines():
        name, _, uses = line.partition(":")
        floors[name.strip()] = set(uses.split())
    return floors


def floor_of(path: str) -> str | None:
    parts = path.split("/")
    if parts[0] == "app" and len(parts) > 2:
        return parts[1]
    return "ui" if parts[0] == "ui" else None


def deviations(root: pathlib.Path, table: dict[str, set[str]]) -> list[str]:
    found = []
    for file in sorted([*root.glob("app/**/*.h"), *root.glob("app/**/*.cpp"), *root.glob("ui/**/*.h"), *root.glob("ui/**/*.cpp")]):
        where = file.relative_to(root).as_posix()
        floor = floor_of(where)
        allowed = table.get(floor, set()) | {floor}
        if where == "ui/main.cpp":
            allowed |= {"application"}
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            kind, target = match.groups()
            if kind == '"':
                other = floor_of(target)
                if other is None and not target.endswith(".moc"):
                    found.append(f'{where}:{number}: "{target}" is not written from the root')
                elif other is not None and other not in allowed:
                    found.append(f"{where}:{number}: {floor} may not include {other}")
            else:
                for pattern, who in FOREIGN:
                    if pattern.match(target) and floor not in who:
                        found.append(f"{where}:{number}: <{target}> is hidden from {floor}")
    return found


def main() -> int:
    root, floors_txt = map(pathlib.Path, sys.argv[1:3])
    table, uses = table_of(root / "ARCHITECTURE.md"), uses_of(floors_txt)
    found = []
    for floor in sorted(table.keys() | uses.keys()):
        if table.get(floor) != uses.get(floor):
            found.append(f"{floor}: ARCHITECTURE.md says {sorted(table.get(floor, []))}, USES says {sorted(uses.get(floor, []))}")
    for floor, below in table.items():
        for other in below:
            if floor in table.get(other, set()):
                found.append(f"{floor} and {other} use each other")
    found += deviations(root, table)
    print("\n".join(found) or f"{len(table)} floors, no deviation")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
