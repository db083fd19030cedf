#!/usr/bin/env python3
"""Runs the benchmarks beside their references in one run, alternating, and prints medians and ratios.

usage: run.py BIN_FOLDER [NAME…]      (writes build/bench/results.json)
"""

import json
import pathlib
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROUNDS = 5
SIZES = {"emit": 200_000, "recv": 200_000, "ack": 5_000, "connect": 200}


def last_object(command):
    run = subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, text=True, check=True, timeout=120)
    return json.loads(run.stdout.strip().splitlines()[-1])


def socketio(binaries):
    """Our library, a bare QWebSocket and the official JavaScript client against one server."""
    server = subprocess.Popen(["node", ROOT / "tests/support/socketio-servers/bench-server.js"], stdout=subprocess.PIPE, text=True)
    try:
        url = f"http://127.0.0.1:{server.stdout.readline().split()[-1]}"
        for mode, count in SIZES.items():
            contestants = {"duologue": [binaries / "bench_socketio"], "bare": [binaries / "bench_socketio_bare"]}
            if mode != "connect":
                contestants["javascript"] = ["node", ROOT / "tests/support/socketio-servers/bench-client.js"]
            seconds = {name: [] for name in contestants}
            for _ in range(ROUNDS):
                for name, command in contestants.items():
                    seconds[name].append(last_object([*command, url, mode, count])["seconds"])
            yield {"bench": f"socketio {mode}", "unit": "events/s",
                   **{name: round(count / statistics.median(times)) for name, times in seconds.items()}}
    finally:
        server.terminate()


BENCHES = {"socketio": socketio}


def main(binaries, names):
    results = []
    for name in names or BENCHES:
        for row in BENCHES[name](binaries):
            results.append(row)
            ratio = row["duologue"] / row["bare"]
            others = "  ".join(f"{key} {value:>9,}" for key, value in row.items() if isinstance(value, int))
            print(f"{row['bench']:<18} {row['unit']:<9} {others}  ratio to bare {ratio:.2f}", flush=True)
    folder = ROOT / "build/bench"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "results.json").write_text(json.dumps(results, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2:])
