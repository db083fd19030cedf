"""bench_socketio beside a bare QWebSocket with QJsonDocument and the official JavaScript client, on one server."""

import json
import os
import pathlib
import statistics
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROUNDS = 5
SIZES = {"emit": 200_000, "recv": 200_000, "ack": 5_000, "connect": 200}
IDLE_SECONDS = 5


def measured(command):
    """The last line of a program as an object, with the CPU seconds it took as `cpu`."""
    child = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, text=True)
    said = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{command[0]} exited with {child.returncode}")
    return {**json.loads(said.strip().splitlines()[-1]), "cpu": usage.ru_utime + usage.ru_stime}


def on_cpu(process):
    return int(pathlib.Path(f"/proc/{process.pid}/schedstat").read_text().split()[0]) / 1e9


def idle(program, url):
    """CPU seconds of some seconds connected and silent."""
    with subprocess.Popen([program, url, "idle", str(IDLE_SECONDS)], stdout=subprocess.PIPE, text=True) as process:
        process.stdout.readline()  # connected
        before = after = on_cpu(process)
        while process.poll() is None:
            try:
                after = on_cpu(process)
                process.wait(0.2)
            except (subprocess.TimeoutExpired, FileNotFoundError, ProcessLookupError):
                pass
    return max(after - before, 0)


def median(runs, key):
    return statistics.median(run[key] for run in runs)


def compared(mode, count, runs):
    """One row: what counts in this mode, and the CPU time, each with its ratio to the bare one."""
    if mode in ("emit", "recv"):
        unit, values = "events/s", {name: count / median(of, "seconds") for name, of in runs.items()}
    else:
        unit, values = "p50 µs", {name: median(of, "p50_us") for name, of in runs.items()}
    cpu = {name: median(of, "cpu") for name, of in runs.items()}
    return {"bench": f"socketio {mode}", "unit": unit, **{name: round(value, 1) for name, value in values.items()},
            "ratio": round(values["duologue"] / values["bare"], 2),
            "cpu_s": {name: round(value, 3) for name, value in cpu.items()},
            "cpu_ratio": round(cpu["duologue"] / cpu["bare"], 2)}


def rows(binaries):
    server = subprocess.Popen(["node", ROOT / "tests/support/socketio-servers/bench-server.js"],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        url = f"http://127.0.0.1:{server.stdout.readline().split()[-1]}"
        for mode, count in SIZES.items():
            contestants = {"duologue": [binaries / "bench_socketio"], "bare": [binaries / "bench_socketio_bare"]}
            if mode != "connect":
                contestants["javascript"] = ["node", ROOT / "tests/support/socketio-servers/bench-client.js"]
            runs = {name: [] for name in contestants}
            for _ in range(ROUNDS):
                for name, command in contestants.items():
                    runs[name].append(measured([*command, url, mode, count]))
            yield compared(mode, count, runs)
        yield {"bench": "socketio idle", "unit": f"CPU s in {IDLE_SECONDS} s",
               "duologue": round(idle(binaries / "bench_socketio", url), 4)}
    finally:
        server.kill()
        server.wait()
