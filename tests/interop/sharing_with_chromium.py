#!/usr/bin/env python3
"""In a call of the real program with a Chromium, each shows the other a real window or screen in place of the camera.

What is shown moves, tells whose it is, and has another colour in each corner (tests/e2e/picture_window.cpp), so that
nothing of it can be missing, distorted, or still.

usage: sharing_with_chromium.py EXECUTABLE
"""

import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
from browser import Browser  # noqa: E402
from harness import SCREEN, Backend, Client, Failure, Screen, open_chat, running, wait_for  # noqa: E402

SARA, ALI, SHARED = 1, 2, 77
ALI_S_WINDOW = "All that Ali has"
WINDOW = (600, 400)  # not the shape of a camera's picture
CORNERS = {(0.1, 0.4): "red", (0.9, 0.4): "green", (0.1, 0.9): "blue", (0.9, 0.9): "yellow"}  # part of width, of height
COLOURS = {"red": (1, 0, 0), "green": (0, 1, 0), "blue": (0, 0, 1), "yellow": (1, 1, 0)}


class PictureWindow:
    """A program with one window, on that X server."""

    def __init__(self, executable, display, size, title):
        self.process = subprocess.Popen(
            [pathlib.Path(executable).with_name("picture_window"), str(SHARED), *map(str, size), title],
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})

    def stop(self):
        self.process.terminate()
        self.process.wait(5)


class ScreenOfTheBrowser(Screen):
    def __init__(self):
        self.place = tempfile.TemporaryDirectory()
        super().__init__(self.place.name)

    def stop(self):
        super().stop()
        self.place.cleanup()


def check_corners(colours):
    """`colours`: red, green, blue, 0 … 255, in the order of CORNERS."""
    for seen, name in zip(colours, CORNERS.values()):
        if any((part > 140) != bool(wanted) for part, wanted in zip(seen, COLOURS[name])):
            raise Failure(f"{seen} where {name} should be: {colours}")


def keep_picture(client, name):
    """For people who want to look."""
    if os.environ.get("DUOLOGUE_SCREENSHOTS"):
        client.screen.save(pathlib.Path(os.environ["DUOLOGUE_SCREENSHOTS"]) / f"{name}.png")


def has_shape(seen, shape):
    return seen["height"] > 0 and abs(seen["width"] / seen["height"] * shape[1] / shape[0] - 1) < 0.02


def browser_sees_what_is_shared(browser, shape):
    browser.sees_picture(SHARED)
    seen = browser.run(f"look({[list(corner) for corner in CORNERS]})")
    if not has_shape(seen, shape):
        raise Failure(f"{seen['width']} × {seen['height']} of something that is {shape}")
    check_corners(seen["colours"])
    print(f"    the browser has {seen['width']} × {seen['height']} of {shape[0]} × {shape[1]}", flush=True)


def choose_to_share(sara, name):
    sara.click("Share screen or window", {"push button", "button"})
    sara.click(name, {"list item"})
    keep_picture(sara, "share-picker")
    sara.click("Share", {"push button", "button"})


def duologue_shares(sara, browser, executable):
    window = PictureWindow(executable, sara.screen.display, WINDOW, "Shared by Sara")
    try:
        print("Duologue shares a window that its own windows cover", flush=True)
        choose_to_share(sara, "Shared by Sara")
        browser_sees_what_is_shared(browser, WINDOW)
        browser.wait("told of it", lambda s: s["remote"]["screen"] is True and s["remote"]["camera"] is False)
        sara.find(lambda text: "You are sharing the window" in text)
        keep_picture(sara, "sharing-a-window")

        print("  the camera again, then the whole screen", flush=True)
        sara.click("Stop sharing")
        browser.sees_picture(SARA)
        browser.wait("told of it", lambda s: s["remote"]["screen"] is False and s["remote"]["camera"] is True)
        choose_to_share(sara, "Whole screen")
        seen = wait_for("the shape of the screen", lambda: (s := browser.run("look([])")) and has_shape(s, SCREEN) and s)
        print(f"    the browser has {seen['width']} × {seen['height']} of {SCREEN[0]} × {SCREEN[1]}", flush=True)
        sara.find(lambda text: "You are sharing your screen" in text)

        print("  the window again; it closes, and the camera is back by itself", flush=True)
        sara.click("Stop sharing")
        choose_to_share(sara, "Shared by Sara")
        browser_sees_what_is_shared(browser, WINDOW)
    finally:
        window.stop()
    browser.sees_picture(SARA)
    browser.wait("told of it", lambda s: s["remote"]["screen"] is False and s["remote"]["camera"] is True)
    sara.find(lambda text: "is closed" in text)


def browser_shares(sara, browser, display):
    print("the browser shares its screen", flush=True)
    sara.click("Hide own picture")  # it lies over a corner
    settings = browser.run("shareDesktop()")
    subprocess.run(["xdotool", "search", "--name", ALI_S_WINDOW, "windowraise"], env={**os.environ, "DISPLAY": display}, check=True)
    if (settings["width"], settings["height"], settings["displaySurface"]) != (*SCREEN, "monitor"):
        raise Failure(f"the browser films {settings}")
    ratio = SCREEN[0] / SCREEN[1]
    sara.sees_picture(SHARED, ratio=ratio)
    picture = sara.remote_picture(ratio)
    height, width = picture.shape[:2]
    check_corners([[int(part) for part in picture[int(y * height), int(x * width)][::-1]] for x, y in CORNERS])
    print(f"    Duologue shows {width} × {height} of {SCREEN[0]} × {SCREEN[1]}", flush=True)
    keep_picture(sara, "shown-a-screen")
    browser.run("backToCamera()")
    sara.sees_picture(ALI)


def main(executable):
    screen, backend = ScreenOfTheBrowser(), Backend()
    sara = Client(executable, "--fake-media", "--language", "en", "--server", backend.url, "--user", str(SARA))
    browser = Browser(display=screen.display)
    window = PictureWindow(executable, screen.display, SCREEN, ALI_S_WINDOW)
    with running(sara, browser, window, backend, screen):
        browser.run(f"media = makeMedia({ALI}); connect('{backend.url}', {ALI})")
        sara.find("Chats", {"list"})
        open_chat(sara, ALI)
        sara.click("Video call")
        browser.wait("a ring", lambda s: s["phase"] == "incoming")
        browser.run("accept()")
        browser.sees_picture(SARA)
        sara.sees_picture(ALI)
        duologue_shares(sara, browser, executable)
        browser_shares(sara, browser, screen.display)
        sara.hears_tone(ALI)  # all of it in one call
        assert browser.status()["generation"] == 1, browser.status()
        sara.click("Hang up")
        browser.wait("the end", lambda s: s["phase"] == "ended")
        assert not browser.status()["errors"], browser.status()["errors"]
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
