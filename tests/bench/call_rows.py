"""bench_call beside two Chromium pages, alternating, medians."""

import json
import os
import pathlib
import statistics
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
ROUNDS = 5
SIZES = ("640x360", "1280x720")
MEASURED = {"cpu_s_per_s": "CPU s/s", "setup_ms": "ms", "latency_p50_ms": "ms", "latency_p95_ms": "ms"}


def last_object(command):
    run = subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True,
                         timeout=180)
    return json.loads(run.stdout.strip().splitlines()[-1])


def rows(binaries):
    for size in SIZES:
        arguments = ["--size", size, "--fps", "30", "--seconds", "10"]
        contestants = {"duologue": [binaries / "bench_call", *arguments],
                       "chromium": ["/usr/bin/python3", HERE / "call/chromium_call.py", *arguments]}
        found = {name: [] for name in contestants}
        for _ in range(ROUNDS):
            for name, command in contestants.items():
                found[name].append(last_object(command))
        for key, unit in MEASURED.items():
            medians = {name: statistics.median(run[key] for run in runs) for name, runs in found.items()}
            yield {"bench": f"call {size} {key.removesuffix('_ms')}", "unit": unit, **medians,
                   "ratio": medians["duologue"] / (medians["chromium"] or 1), "load": os.getloadavg()[0]}
