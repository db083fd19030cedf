#!/usr/bin/env python3
"""How calls bear a bad network: Duologue ↔ Duologue and Chromium ↔ Chromium in turn, over the same link.

usage: quality.py BIN_FOLDER [--seconds S] [--rounds N] [CELL…]      (root; needs ip, node, chromium, a display)

Both speak: sound that can be restored from the packet after it, as Opus does with speech and not with a tone.
Each side is in a network namespace of its own; the two are joined by lossy_link alone, and each reaches the backend by
a link of its own that is always good. Prints one row a cell and contestant: pictures a second at each end, freezes
(pauses of more than 200 ms), the longest pause, concealed sound in percent.
"""

import argparse
import contextlib
import json
import os
import pathlib
import queue
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT / "tests/interop"), str(ROOT / "tests/e2e")]
from browser import Browser, Handler  # noqa: E402
from harness import Backend  # noqa: E402

ROUND_TRIP_MS = 40
CELLS = {  # name: what the link does, or (second of the measurement, what) for what changes
    "0 %": ["loss 0"], "2 %": ["loss 2"], "5 %": ["loss 5"], "10 %": ["loss 10"],
    "400 kbit/s": ["rate 400"], "150 kbit/s": ["rate 150"],
    "cap comes, goes": [(0, "rate 0"), (8, "rate 300"), (24, "rate 0")]}
CHANGING_SECONDS = 44
TEXT = ("The quick brown fox jumps over the lazy dog. She sells sea shells by the sea shore, and every morning the baker "
        "opens his door to the smell of fresh bread. How much wood would a woodchuck chuck, if a woodchuck could chuck wood?")


def run(*command):
    subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL)


def record_speech(folder):
    """A WAV file, and the same as Duologue wants it."""
    spoken, raw = folder / "speech.wav", folder / "speech.pcm"
    run("espeak-ng", "-w", spoken, TEXT)
    run("gst-launch-1.0", "-q", "filesrc", f"location={spoken}", "!", "wavparse", "!", "audioconvert", "!", "audioresample", "!",
        "audio/x-raw,format=S16LE,rate=48000,channels=1", "!", "filesink", f"location={raw}")
    return spoken, raw


class Lab:
    """Two namespaces, the link between them, and a good line from each to here."""

    def __init__(self, binaries, speech):
        self.speech = speech
        self.names = [f"duologue-{os.getpid()}-{side}" for side in "ab"]
        self.hosts = []
        for number, name in enumerate(self.names, 1):
            run("ip", "netns", "add", name)
            inside, outside = f"dl{os.getpid() % 10000}i{number}", f"dl{os.getpid() % 10000}o{number}"
            run("ip", "link", "add", outside, "type", "veth", "peer", "name", inside, "netns", name)
            host, guest = f"10.213.{number}.1", f"10.213.{number}.2"
            run("ip", "addr", "add", f"{host}/24", "dev", outside)
            run("ip", "link", "set", outside, "up")
            run("ip", "netns", "exec", name, "ip", "addr", "add", f"{guest}/24", "dev", inside)
            run("ip", "netns", "exec", name, "ip", "link", "set", inside, "up")
            self.hosts.append(host)
        self.link = subprocess.Popen([binaries / "lossy_link", self.names[0], "10.214.0.1", self.names[1], "10.214.0.2"],
                                     stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.link.stdout.readline().strip() == "ready"
        self.shape(f"delay {ROUND_TRIP_MS / 2}")

    def shape(self, line):
        self.link.stdin.write(line + "\n")
        self.link.stdin.flush()

    def within(self, side):
        return ["ip", "netns", "exec", self.names[side]]

    def stop(self):
        self.link.terminate()
        for name in self.names:
            subprocess.run(["ip", "netns", "del", name], check=False)


class DuologuePair:
    name = "duologue"

    def __init__(self, lab, binaries, backend):
        self.lines, self.peers, self.phases = [queue.Queue(), queue.Queue()], [], [[], []]
        for side in (1, 0):  # who answers comes first
            command = [*lab.within(side), binaries / "bench_call", "--peer", "--server",
                       f"http://{lab.hosts[side]}:{backend.port}", "--user", str(side + 1), "--sound", lab.speech]
            if side == 0:
                command += ["--call", "2"]
            peer = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            self.peers.append(peer)
            threading.Thread(target=self.read, args=(side, peer), daemon=True).start()
            self.wait_for(side, "connected" if side else "setup_ms")

    def read(self, side, peer):
        for line in peer.stdout:
            with contextlib.suppress(json.JSONDecodeError):
                self.lines[side].put(json.loads(line))

    def wait_for(self, side, key, seconds=40):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            line = self.lines[side].get(timeout=max(end - time.monotonic(), 0.1))
            if key in line:
                return line
        raise AssertionError(f"no {key}")

    def start(self):
        for side in self.lines:
            while not side.empty():
                side.get_nowait()

    def second(self):
        time.sleep(1)

    def finish(self):
        ends = []
        for side in self.lines:
            seconds = []
            while not side.empty():
                line = side.get_nowait()
                if "fps" in line:
                    seconds.append(line)
            ends.append(seconds)
        return [[{"fps": s["fps"], "freezes": s["freezes"], "pause": s["longest_pause_ms"], "concealed": s["concealed_percent"],
                  "target": s["target_kbps"], "height": s["received_height"], "sent": s["sent_kbps"],
                  "sent_fps": s["sent_fps"], "loss": s["loss_percent"], "rtt": s["round_trip_ms"]} for s in side] for side in ends]

    def stop(self):
        for peer in self.peers:
            peer.terminate()
            peer.wait(10)


class ChromiumPair:
    name = "chromium"

    def __init__(self, lab, binaries, backend):
        self.sides = [Browser(prefix=lab.within(side), listen=lab.hosts[side]) for side in (0, 1)]
        self.lab = lab
        for side, browser in enumerate(self.sides):
            browser.run(f"media = makeMedia({side + 1}, 640, 360, true); media.speak('/speech.wav')")
            browser.run(f"connect('http://{lab.hosts[side]}:{backend.port}', {side + 1})")
        self.sides[0].run("call(2)")
        self.sides[1].wait("a ring", lambda s: s["phase"] == "incoming")
        self.sides[1].run("accept()")
        for browser in self.sides:
            browser.wait("a picture", lambda s: s["picture"] is not None, 40)
            browser.run("watchPictures(1000000)")
        self.samples = [[], []]

    def sample(self, side):
        browser = self.sides[side]
        seen, found = browser.run("takeWatched()"), browser.run("statistics()")
        audio, out = found.get("in_audio", {}), found.get("out_video", {})
        return {"fps": seen["frames"], "freezes": seen["freezes"], "pause": seen["longestPause"],
                "concealed_samples": audio.get("concealedSamples", 0), "samples": audio.get("totalSamplesReceived", 0),
                "target": out.get("targetBitrate", 0) / 1000, "height": found.get("in_video", {}).get("frameHeight", 0),
                "bytes": out.get("bytesSent", 0)}

    def start(self):
        self.samples = [[self.sample(0)], [self.sample(1)]]

    def second(self):
        began = time.monotonic()
        for side in (0, 1):
            self.samples[side].append(self.sample(side))
        time.sleep(max(0, 1 - (time.monotonic() - began)))

    def finish(self):
        for side in self.samples:
            for before, now in zip(side, side[1:]):
                count = now["samples"] - before["samples"]
                now["sent"] = (now["bytes"] - before["bytes"]) / 125
                now["concealed"] = 100 * (now["concealed_samples"] - before["concealed_samples"]) / count if count else 0
        return [side[1:] for side in self.samples]

    def stop(self):
        for browser in self.sides:
            browser.stop()


def summary(ends):
    mean = statistics.mean
    return {"fps": [round(mean(s["fps"] for s in end), 1) for end in ends],
            "freezes": [sum(s["freezes"] for s in end) for end in ends],
            "pause": [round(max(s["pause"] for s in end)) for end in ends],
            "concealed": [round(mean(s["concealed"] for s in end), 1) for end in ends],
            "target": [round(mean(s["target"] for s in end)) for end in ends],
            "height": [round(statistics.median(s["height"] for s in end)) for end in ends]}


def measure(pair_type, lab, binaries, actions, seconds):
    lab.shape("loss 0")
    lab.shape("rate 0")
    changing = isinstance(actions[0], tuple)
    backend = Backend("--host", "0.0.0.0")
    pair = pair_type(lab, binaries, backend)
    try:
        if not changing:
            for action in actions:
                lab.shape(action)
            time.sleep(6)  # each has found its pace
        else:
            time.sleep(6)
        pair.start()
        for second in range(CHANGING_SECONDS if changing else seconds):
            if changing:
                for at, action in actions:
                    if at == second:
                        lab.shape(action)
            pair.second()
        return pair.finish()
    finally:
        pair.stop()
        backend.stop()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binaries", type=pathlib.Path)
    parser.add_argument("--seconds", type=int, default=15)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--only", choices=["duologue", "chromium"])
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("cells", nargs="*")
    options = parser.parse_intermixed_args()
    binaries = options.binaries.resolve()
    folder = tempfile.TemporaryDirectory()
    spoken, raw = record_speech(pathlib.Path(folder.name))
    Handler.files["/speech.wav"] = (spoken, "audio/wav")
    lab = Lab(binaries, raw)
    rows = []
    try:
        for cell in options.cells or CELLS:
            for number in range(options.rounds):
                for pair_type in (DuologuePair, ChromiumPair):
                    if options.only not in (None, pair_type.name):
                        continue
                    ends = measure(pair_type, lab, binaries, CELLS[cell], options.seconds)
                    row = {"cell": cell, "who": pair_type.name, "load": round(os.getloadavg()[0], 1), **summary(ends)}
                    rows.append({**row, "seconds": ends})
                    print(f"{cell:<16} {row['who']:<9} fps {row['fps']}  freezes {row['freezes']}  longest {row['pause']} ms  "
                          f"concealed {row['concealed']} %  target {row['target']} kbit/s  height {row['height']}  load {row['load']}", flush=True)
                    if options.verbose or isinstance(CELLS[cell][0], tuple):
                        for end in ends:
                            print("   ", " ".join(f"{s['fps']:.0f}/{s.get('sent_fps', 0)}@{s['target']:.0f}:{s['sent']:.0f},{s.get('loss', 0):.0f}%" for s in end), flush=True)
    finally:
        lab.stop()
    folder = ROOT / "build/bench"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "call-quality.json").write_text(json.dumps(rows, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
