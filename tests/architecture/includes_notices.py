#!/usr/bin/env python3
"""The guard itself is guarded: includes.py must object to an upward include, a hidden header and a changed table.

usage: includes_notices.py SOURCE_DIR FLOORS_TXT
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

GUARD = pathlib.Path(__file__).with_name("includes.py")


def verdict(root: pathlib.Path, floors_txt: pathlib.Path) -> str:
    run = subprocess.run([sys.executable, GUARD, root, floors_txt], capture_output=True, text=True, check=False)
    return run.stdout if run.returncode else ""


def main() -> int:
    source, floors_txt = map(pathlib.Path, sys.argv[1:3])
    cases = {
        "protocol may not include core": ("app/protocol/Dates.cpp", '#include "app/core/Messages.h"\n'),
        "<QWidget> is hidden from core": ("app/core/Rooms.cpp", "#include <QWidget>\n"),
        "<gst/gst.h> is hidden from calls": ("app/calls/CallService.cpp", "#include <gst/gst.h>\n"),
        "store: ARCHITECTURE.md says": ("ARCHITECTURE.md", "\n## Who may include whom\n| store | base |\n"),
    }
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        for number, (expected, (name, addition)) in enumerate(cases.items()):
            root = pathlib.Path(folder) / str(number)
            root.mkdir()
            for part in ("app", "ui"):
                shutil.copytree(source / part, root / part)
            shutil.copy(source / "ARCHITECTURE.md", root)
            file = root / name
            text = file.read_text(encoding="utf-8")
            file.write_text(addition + text, encoding="utf-8")
            if expected not in verdict(root, floors_txt):
                missed.append(expected)
    print("\n".join(f"not noticed: {case}" for case in missed) or "all deviations were noticed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
