#!/usr/bin/env python3
"""The reference of bench_call: two Chromium pages call each other through the reference backend.

usage: chromium_call.py --size WxH --fps F --seconds S      (prints the same JSON object as bench_call)

CPU is measured with Chromium's own fake camera, which costs it next to nothing; the age of pictures with a canvas that
tells the time.
"""

import argparse
import json
import pathlib
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT / "tests/interop"), str(ROOT / "tests/e2e")]
from browser import Browser  # noqa: E402
from harness import Backend  # noqa: E402

WARM_UP = 12  # Chromium takes its time to find out what the line bears


def quantile(values, part):
    return sorted(values)[int(part * (len(values) - 1))] if values else 0


def call(options, tells_time):
    width, height = options.size.split("x")
    camera = f"--use-fake-device-for-media-stream=fps={options.fps}"
    backend, sides = Backend(), [Browser(camera), Browser(camera)]
    try:
        for number, side in enumerate(sides, 1):
            if tells_time:
                made = f"media = makeMedia({number}, {width}, {height}, true)"
            else:
                made = (f"navigator.mediaDevices.getUserMedia({{audio: true, video: {{width: {width}, height: {height}, frameRate: {options.fps}}}}})"
                        ".then((s) => { media = { video: s.getVideoTracks()[0], audio: s.getAudioTracks()[0] }; return 1; })")
            side.run(made)
            side.run(f"connect('{backend.url}', {number})")
            side.run("document.getElementById('remote').muted = false; watchPictures(%d)" % (1 if tells_time else 10**9))
        sides[0].run("call(2)")
        sides[1].wait("a ring", lambda s: s["phase"] == "incoming")
        setup = sides[1].run("(async () => { const t = performance.now(); watched.frames = 0; accept(); "
                             "while (!watched.frames) await new Promise((r) => setTimeout(r, 2)); return performance.now() - t; })()", 30)
        time.sleep(WARM_UP)
        began, cpu = time.monotonic(), sum(side.cpu_seconds() for side in sides)
        for side in sides:
            side.run("takeWatched()")
        time.sleep(options.seconds)
        seen = [side.run("takeWatched()") for side in sides]
        heights = [side.run("statistics()").get("in_video", {}).get("frameHeight", 0) for side in sides]
        took = time.monotonic() - began
        latencies = [value for side in seen for value in side["latencies"] if 0 <= value < 10_000]
        return {"setup_ms": round(setup), "height": min(heights), "fps_a": seen[0]["frames"] / took, "fps_b": seen[1]["frames"] / took,
                "cpu_s_per_s": (sum(side.cpu_seconds() for side in sides) - cpu) / took,
                "latency_p50_ms": quantile(latencies, 0.5), "latency_p95_ms": quantile(latencies, 0.95)}
    finally:
        for side in sides:
            side.stop()
        backend.stop()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", default="640x360")
    parser.add_argument("--fps", type=int, default=30)
    parser.add_argument("--seconds", type=int, default=10)
    chosen = parser.parse_args()
    camera, canvas = call(chosen, False), call(chosen, True)
    print(json.dumps({**camera, "latency_p50_ms": canvas["latency_p50_ms"], "latency_p95_ms": canvas["latency_p95_ms"]}))
