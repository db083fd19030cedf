#!/usr/bin/env python3
"""Runs the benchmarks beside their references in one run, alternating, and prints medians and ratios.

usage: run.py BIN_FOLDER [NAME…]      (writes build/bench/results.json)

The ratio is ours to the bare one: of rates more is better, of times and CPU less.
"""

import json
import pathlib
import sys

import call_rows
import own_rows
import socketio_rows

ROOT = pathlib.Path(__file__).resolve().parents[2]
# name: rows with `bench`, `unit`, a number for each contestant, …
BENCHES = {"socketio": socketio_rows.rows, "store": own_rows.store, "conversation": own_rows.conversation, "start": own_rows.start,
           "call": call_rows.rows}


def line_of(row):
    numbers = "  ".join(f"{key} {value:>11,.1f}" if abs(value) >= 10 else f"{key} {value:>11.4g}"
                        for key, value in row.items() if isinstance(value, (int, float)) and "ratio" not in key)
    ratio = f"  ratio {row['ratio']:.2f}" if "ratio" in row else ""
    cpu = "  cpu s " + " ".join(f"{value:.2f}" for value in row["cpu_s"].values()) + f"  ratio {row['cpu_ratio']:.2f}" \
        if "cpu_s" in row else ""
    return f"{row['bench']:<18} {row['unit']:<14} {numbers}{ratio}{cpu}"


def main(binaries, names):
    if unknown := set(names) - set(BENCHES):
        sys.exit(f"no such benchmark: {', '.join(sorted(unknown))}; there are: {', '.join(BENCHES)}")
    results = []
    for name in names or BENCHES:
        for row in BENCHES[name](binaries):
            results.append(row)
            print(line_of(row), flush=True)
    folder = ROOT / "build/bench"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "results.json").write_text(json.dumps(results, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2:])
