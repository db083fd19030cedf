"""The benchmarks that bring their own data: the store, the conversation, and the start beside a bare window."""

import json
import subprocess

UNITS = {"_ms": "ms", "_mb": "MB", "_px": "px", "_us": "µs", "_s": "s", "per_s": "/s", "bytes_per_message": "bytes"}


def last_object(*command):
    run = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True, check=True, timeout=1800)
    return json.loads(run.stdout.strip().splitlines()[-1])


def unit_of(name):
    return next((unit for ending, unit in reversed(UNITS.items()) if name.endswith(ending)), "")


def figures(bench, results):
    for name, value in results.items():
        yield {"bench": f"{bench} {name}", "unit": unit_of(name), "duologue": value}


def store(binaries):
    yield from figures("store", last_object(binaries / "bench_store", "--messages", 1_000_000))


def conversation(binaries):
    yield from figures("conversation", last_object(binaries / "bench_conversation", "--messages", 1_000_000))


def start(binaries):
    """In turn with a bare Qt Widgets window; and once more without any message, which must make no difference."""
    for rooms, messages in ((10_000, 1_000_000), (10_000, 0)):
        result = last_object(binaries / "bench_start", "--rooms", rooms, "--messages", messages, "--idle", 30 if messages else 0)
        name = f"start {messages:,}"
        yield {"bench": name, "unit": "ms", "duologue": result["start_ms"], "bare": result["bare_ms"], "ratio": result["ratio"]}
        yield {"bench": f"{name} memory", "unit": "MB", "duologue": result["rss_mb"], "bare": result["bare_rss_mb"],
               "ratio": result["rss_mb"] / result["bare_rss_mb"]}
        if messages:
            yield {"bench": f"{name} idle", "unit": "CPU s of 30", "duologue": result["idle_cpu_s"]}
