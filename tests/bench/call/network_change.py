#!/usr/bin/env python3
"""One side of a call loses its address and gets another: how long do pictures stand still? Each side once.

usage: network_change.py BIN_FOLDER      (root; as quality.py)
"""

import contextlib
import pathlib
import subprocess
import sys
import time

from quality import DuologuePair, Lab

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "e2e"))
from harness import Backend  # noqa: E402

WATCHED_SECONDS = 14


def change(lab, side, old, new):
    subprocess.run([*lab.within(side), "sh", "-c", f"ip addr del {old}/24 dev link0; ip addr add {new}/24 dev link0; "
                    "ip route replace default dev link0"], check=True)


def lines_of(pair, side):
    while not pair.lines[side].empty():
        yield pair.lines[side].get_nowait()


def main(binaries):
    lab = Lab(binaries, None)
    try:
        for side in (0, 1):
            backend = Backend("--host", "0.0.0.0")
            pair = DuologuePair(lab, binaries, backend)
            time.sleep(3)
            pair.start()
            old, new = f"10.214.0.{side + 1}", f"10.214.0.{side + 11}"
            change(lab, side, old, new)
            time.sleep(WATCHED_SECONDS)
            for end in (0, 1):
                seen = list(lines_of(pair, end))
                pause = max(line.get("longest_pause_ms", 0) for line in seen)
                phases = [(line["phase"], line["generation"]) for line in seen if "phase" in line]
                print(f"{'ab'[side]} changed its address; at {'ab'[end]} the longest pause was {pause} ms, (phase, generation) {phases}",
                      flush=True)
                assert seen[-1].get("fps", 1) > 0
            pair.stop()
            backend.stop()
            with contextlib.suppress(subprocess.CalledProcessError):
                change(lab, side, new, old)
    finally:
        lab.stop()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve())
