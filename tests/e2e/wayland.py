#!/usr/bin/env python3
"""On Wayland: a window, a call with somebody on X11, and a quiet end. The compositor is weston without a screen.

usage: wayland.py EXECUTABLE
"""

import os
import pathlib
import subprocess
import sys

from harness import Backend, Client, running, wait_for
from instances import start_again

SARA, ALI = 1, 2


class Compositor:
    def __init__(self):
        self.name = "wayland-duologue"
        self.process = subprocess.Popen(
            ["weston", "--backend=headless-backend.so", f"--socket={self.name}", "--idle-time=0", "--width=1100", "--height=800"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for("the compositor", lambda: (pathlib.Path(os.environ["XDG_RUNTIME_DIR"]) / self.name).exists())

    def stop(self):
        self.process.terminate()
        self.process.wait(5)


def main(executable):
    with running(Backend(), Compositor()) as (backend, compositor):
        on_wayland = {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": compositor.name}
        with running(Client(executable, "--fake-media", "--server", backend.url, "--user", str(SARA), environment=on_wayland),
                     Client(executable, "--fake-media", "--server", backend.url, "--user", str(ALI), sink="bob")) as (sara, ali):
            for client in (sara, ali):
                client.find("Chats", {"list"})
            libraries = pathlib.Path(f"/proc/{sara.process.pid}/maps").read_text()
            assert "libqwayland" in libraries and "libqxcb" not in libraries
            assert "connected: yes" in start_again(sara, "--status")[1]
            start_again(ali, "--call", str(SARA))
            sara.find("Answer with video")
            assert start_again(sara, "--answer") == (0, "Answered.")
            ali.sees_picture(SARA)
            assert start_again(sara, "--hang-up") == (0, "The call has been ended.")
            ali.gone("Hang up")
            sara.process.terminate()
            assert sara.process.wait(10) == 0
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
