#!/usr/bin/env python3
"""Calls in a row between two running programs: picture and sound at both ends in every one, and nothing grows.

usage: soak_calls.py EXECUTABLE [COUNT]     (100 if not said)
"""

import pathlib
import statistics
import sys
import time

from harness import Backend, Client, Failure, open_chat, running

SARA, ALI = 1, 2
WARM_UP = 2  # caches and thread pools fill in the first calls


def size_of(client):
    process = pathlib.Path(f"/proc/{client.process.pid}")
    return len(list((process / "task").iterdir())), len(list((process / "fd").iterdir()))


def settled_size(client):
    """Threads and descriptors once they have stopped changing: a teardown takes a moment."""
    last = None
    for _ in range(40):
        size = size_of(client)
        if size == last:
            return size
        last = size
        time.sleep(0.3)
    return last


def main(executable, count):
    backend = Backend()
    common = ["--fake-media", "--language", "en", "--server", backend.url]
    sara = Client(executable, *common, "--user", str(SARA), sink="alice")
    ali = Client(executable, *common, "--user", str(ALI), "--auto-answer", sink="bob")
    with running(sara, ali, backend):
        sara.find("Chats", {"list"})
        ali.find("Chats", {"list"})
        open_chat(sara, ALI)
        before, sizes, seconds = None, [], []
        for number in range(1, count + 1):
            caller_hangs_up = number % 2 == 0
            started = time.monotonic()
            sara.click("Video call")
            sara.sees_picture(ALI)
            seconds.append(time.monotonic() - started)
            ali.sees_picture(SARA)
            sara.hears_tone(ALI)
            ali.hears_tone(SARA)
            (sara if caller_hangs_up else ali).click("Hang up")
            for client in (sara, ali):
                client.gone("Hang up")
                client.gone(lambda name: name.startswith("Picture of "))
            sizes = [settled_size(sara), settled_size(ali)]
            print(f"call {number}: picture after {seconds[-1]:.1f} s, (threads, descriptors) {sizes}", flush=True)
            if number <= WARM_UP:  # a tone may be playing still, on a line of its own to the sound server
                before = [(max(a[0], b[0]), max(a[1], b[1])) for a, b in zip(before or sizes, sizes)]
        for name, old, new in zip(("Sara", "Ali"), before, sizes):
            if new[0] > old[0] + 2 or new[1] > old[1] + 4:
                raise Failure(f"{name} grew from {old} to {new} threads and descriptors")
    print(f"median time to the first picture {statistics.median(seconds):.1f} s")
    print(f"{count} passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100)
