#!/usr/bin/env python3
"""Cameras that are pulled out, come back, are busy, forbidden or not there, in calls with a Chromium page.

The cameras are files (--fake-cameras): there are no real ones to unplug. Microphone and speaker are PulseAudio's.

usage: cameras_with_chromium.py EXECUTABLE
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

import numpy

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
from browser import Browser  # noqa: E402
from harness import Backend, Client, open_chat, running, wait_for  # noqa: E402

SARA, ALI = 1, 2
BUILT_IN, USB = 11, 12  # what they show
CHOSEN = "USB camera"
BUTTONS = {"push button", "button"}


class Cameras:
    """A folder of cameras, and the settings that name one of them."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="duologue-cameras-")
        self.data = tempfile.TemporaryDirectory(prefix="duologue-data-")
        pathlib.Path(self.data.name, "settings.ini").write_text(f"[calls]\ncamera={CHOSEN}\\n{CHOSEN}\n")

    def plug(self, name, what):
        path = pathlib.Path(self.folder.name, name)
        new = path.with_name(f".{name}")  # hidden: there as a whole or not at all
        new.write_text(str(what))
        new.rename(path)

    def unplug(self, name):
        pathlib.Path(self.folder.name, name).unlink()

    def stop(self):
        self.folder.cleanup()
        self.data.cleanup()


class QuietMicrophone:
    def __init__(self):
        self.modules = [self.load("module-null-sink", "sink_name=room", "norewinds=1"),
                        self.load("module-remap-source", "source_name=mic", "master=room.monitor")]
        subprocess.run(["pactl", "set-default-source", "mic"], check=True)

    @staticmethod
    def load(*what):
        return subprocess.run(["pactl", "load-module", *what], check=True, text=True, capture_output=True).stdout.strip()

    def stop(self):
        for module in reversed(self.modules):
            subprocess.run(["pactl", "unload-module", module], check=True)


def timed(what, act, browser, condition):
    """Does it and prints how long the other side waited for `condition`, a bound for what is seen here."""
    began = time.monotonic()
    act()
    browser.wait(what, condition)
    print(f"    {what} after {1000 * (time.monotonic() - began):.0f} ms", flush=True)


def shows(identity):
    return lambda s: s["picture"]["identity"] == identity and s["remote"]["camera"] is True


def is_told_of_none(status):
    return status["remote"]["camera"] is False


def in_sight(sara, part, name=None):
    """A sentence in the call window."""
    sara.find(lambda text: part in text, {"label"})
    if name and os.environ.get("DUOLOGUE_SCREENSHOTS"):
        sara.screen.save(pathlib.Path(os.environ["DUOLOGUE_SCREENSHOTS"]) / f"{name}.png")


def sees_ali(sara):
    """Below the sentence, which lies over the code: his ball moves on his ground."""
    def below():
        picture = sara.remote_picture()
        return None if picture is None else picture[picture.shape[0] // 3:].copy()

    def is_his(picture):  # on a green ground
        blue, green, red = numpy.median(picture.reshape(-1, 3), axis=0)
        return green > blue + 50 and green > red + 50

    before = wait_for("his picture", lambda: [p for p in [below()] if p is not None and p.size and is_his(p)])[0]
    wait_for("his picture moving", lambda: (now := below()) is not None and now.shape == before.shape and (now != before).any())


def call(sara, browser):
    sara.click("Video call", BUTTONS)
    browser.wait("a ring", lambda s: s["phase"] == "incoming")
    browser.run("accept()")
    browser.wait("a connection", lambda s: s["connection"] == "connected")


def hang_up(sara, browser):
    sara.click("Hang up", BUTTONS)
    browser.wait("the end", lambda s: s["phase"] == "ended")
    sara.gone("Hang up", BUTTONS)


def unplugged(sara, browser, cameras):
    print("the chosen camera is pulled out in the call, and comes back", flush=True)
    cameras.plug("Built-in camera", BUILT_IN)
    cameras.plug(CHOSEN, USB)
    call(sara, browser)
    browser.sees_picture(USB)
    timed("the other camera", lambda: cameras.unplug(CHOSEN), browser, shows(BUILT_IN))
    in_sight(sara, "was unplugged", "camera-unplugged")
    timed("the chosen camera", lambda: cameras.plug(CHOSEN, USB), browser, shows(USB))
    in_sight(sara, "is used now")

    print("  both are pulled out: the other side is told; one comes back", flush=True)
    cameras.unplug("Built-in camera")
    timed("no camera", lambda: cameras.unplug(CHOSEN), browser, is_told_of_none)
    in_sight(sara, "No camera was found.", "camera-none")
    sara.find("Turn camera on", BUTTONS)
    timed("a camera", lambda: cameras.plug("Built-in camera", BUILT_IN), browser, shows(BUILT_IN))
    sara.find("Turn camera off", BUTTONS)
    in_sight(sara, "is used now")
    hang_up(sara, browser)


def unusable(sara, browser, cameras):
    for what, sentence in (("busy", "The camera is used by another program."),
                           ("denied", "This computer does not allow Duologue to use the camera.")):
        print(f"{what}: said in the call window, told to the other side", flush=True)
        cameras.plug(CHOSEN, what)
        call(sara, browser)
        browser.wait("told of no camera", is_told_of_none)
        in_sight(sara, sentence, f"camera-{what}")
        browser.hears_nothing()  # the room is quiet; the call is not
        sees_ali(sara)

        print("  it is free again, and one asks for it again", flush=True)
        pathlib.Path(cameras.folder.name, CHOSEN).write_text(str(USB))
        sara.click("Turn camera on", BUTTONS)
        browser.sees_picture(USB)
        sara.gone(sentence, {"label"})
        hang_up(sara, browser)


def none(sara, browser, cameras):
    print("no camera at all: one calls and is called, sees and hears, and the other side is told", flush=True)
    for name in (CHOSEN, "Built-in camera"):
        cameras.unplug(name)
    call(sara, browser)
    browser.wait("told of no camera", is_told_of_none)
    in_sight(sara, "No camera was found.")
    sees_ali(sara)
    sara.hears_tone(ALI)
    hang_up(sara, browser)
    browser.run(f"peer.sent = null; call({SARA})")
    sara.click("Answer with video", BUTTONS)
    browser.wait("told of no camera", is_told_of_none)
    sees_ali(sara)
    sara.hears_tone(ALI)
    in_sight(sara, "No camera was found.")
    timed("a camera", lambda: cameras.plug(CHOSEN, USB), browser, shows(USB))
    hang_up(sara, browser)


def main(executable):
    backend, microphone, cameras = Backend(), QuietMicrophone(), Cameras()
    browser = Browser()
    sara = Client(executable, "--language", "en", "--fake-cameras", cameras.folder.name, "--server", backend.url,
                  "--user", str(SARA), data=cameras.data.name)
    with running(sara, browser, backend, microphone, cameras):
        browser.run(f"media = makeMedia({ALI}); connect('{backend.url}', {ALI})")
        sara.find("Chats", {"list"})
        open_chat(sara, ALI)
        for case in (unplugged, unusable, none):
            case(sara, browser, cameras)
        assert not browser.status()["errors"], browser.status()["errors"]
    print("3 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
