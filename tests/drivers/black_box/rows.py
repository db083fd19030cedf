#!/usr/bin/env python3
"""Says which tests stand for which row of README.md; exit 1 if a row has none in a revision that is named there."""

import pathlib
import re
import sys

import run  # registers all cases
from table import CASES

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
DECLARED = re.compile(r"void (\w+)\(\).*// ([\d, -]+)$")


def numbers(text):
    """`1, 76-83` or `1 76`: the numbers of both ends and between."""
    for first, last in re.findall(r"(\d+)(?:-(\d+))?", text):
        yield from range(int(first), int(last or first) + 1)


def demanded():
    for row, behaviour, revisions in re.findall(r"^\| (\d+) \| (.*) \| (.*) \|$", (HERE / "README.md").read_text(), re.M):
        yield int(row), behaviour, revisions.split()


def tests():
    """(row, revision or None for all, name)"""
    for case in CASES:
        if case["rows"] == "driver":
            continue
        for row in numbers(case["rows"]):
            for rev in case["revs"]:
                for mode in case["modes"]:
                    yield row, str(rev) if mode == "fixed" else "auto", case["name"]
    for file in sorted([*ROOT.glob("tests/unit/socketio/*Test.cpp"), *ROOT.glob("tests/integration/socketio/*Test.cpp")]):
        for line in file.read_text(encoding="utf-8").splitlines():
            if match := DECLARED.search(line):
                for row in numbers(match[2]):
                    yield row, None, f"{file.stem}::{match[1].removesuffix('_data')}"


def main():
    assert run
    found, missing = list(tests()), 0
    for row, behaviour, revisions in demanded():
        mine = [(rev, name) for number, rev, name in found if number == row]
        for revision in revisions:
            if revision != "–" and not any(rev in (None, revision) for rev, _ in mine):
                print(f"MISSING {row} in {revision}: {behaviour}")
                missing += 1
        print(f"{row:>4}  {'; '.join(dict.fromkeys(name for _, name in mine)) or 'no test: ' + behaviour}")
    print(f"{len({row for row, _, _ in found})} rows have tests, {missing} gaps")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
