#!/usr/bin/env python3
"""On Wayland a screen is shared by the desktop's ScreenCast portal, and a Chromium page sees it.

The compositor is weston without a screen, the portal a recording one; PipeWire and the picture in it are real.

usage: portal_with_chromium.py EXECUTABLE
"""

import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
from browser import Browser  # noqa: E402
from harness import Atspi, Backend, Client, Failure, running, wait_for  # noqa: E402
from screen_portal import CANCELLED, GIVEN, MONITOR, WINDOW, PipeWire, ScreenCastPortal  # noqa: E402
from wayland import ALI, SARA, Compositor  # noqa: E402

BUTTONS = {"push button", "button"}
COLOURS = {"white": (1, 1, 1), "yellow": (1, 1, 0), "cyan": (0, 1, 1), "green": (0, 1, 0), "magenta": (1, 0, 1),
           "red": (1, 0, 0), "blue": (0, 0, 1)}
SNOW = [[0.8 + 0.02 * i, 0.9] for i in range(10)]


def press(client, name):
    """A mouse has no place on a screen that is not there."""
    Atspi.Action.do_action(client.find(name, BUTTONS), 0)


def look(browser, points):
    return browser.run(f"look({points})")


def sees_the_screen(browser):
    """The bars are where they belong if nothing is cut off or distorted, and the snow falls."""
    def bars():
        seen = look(browser, [[x, 0.3] for x in PipeWire.BARS])
        return (seen["width"], seen["height"]) == PipeWire.SHAPE and all(
            [part > 100 for part in colour] == [bool(part) for part in COLOURS[name]]
            for colour, name in zip(seen["colours"], PipeWire.BARS.values()))

    wait_for("the bars", bars)
    before = look(browser, SNOW)
    wait_for("pictures that move", lambda: look(browser, SNOW) != before)


def ask(sara, portal, answer, shows=MONITOR):
    portal.answer, portal.shows = answer, shows
    press(sara, "Share screen or window")


def over(portal, pipewire):
    wait_for("a closed session", lambda: portal.sessions and not portal.open_sessions())
    wait_for("nobody reads the screen", lambda: pipewire.readers() == 0)


def shared(sara, browser, portal, pipewire):
    print("a screen is chosen: it is seen, and goes on in a new generation of the call", flush=True)
    ask(sara, portal, GIVEN)
    sees_the_screen(browser)
    browser.wait("told of it", lambda s: s["remote"]["screen"] is True and s["remote"]["camera"] is False)
    sara.find(lambda text: "You are sharing your screen" in text)
    chosen = portal.last("SelectSources")
    if (chosen["types"], chosen["multiple"], chosen["cursor_mode"]) != (MONITOR | WINDOW, False, 2):
        raise Failure(f"asked for {chosen}")
    browser.run("restart()")
    browser.wait("generation 2", lambda s: s["generation"] == 2 and s["connection"] == "connected")
    sees_the_screen(browser)
    if len(portal.sessions) != 1:
        raise Failure("somebody was asked twice")
    print("  it is stopped: the camera is back, and the session over", flush=True)
    press(sara, "Stop sharing")
    browser.sees_picture(SARA)
    over(portal, pipewire)


def cancelled(sara, browser, portal, pipewire):
    print("somebody says no: the camera goes on, and one can ask again", flush=True)
    ask(sara, portal, CANCELLED)
    wait_for("the question", lambda: len(portal.sessions) == 2)
    over(portal, pipewire)
    browser.sees_picture(SARA)
    if sara.has(lambda text: "You are sharing" in text or "could not share" in text):
        raise Failure("sharing, or an error, after a no")


def closed_by_the_desktop(sara, browser, portal, pipewire):
    print("a window is chosen; the desktop ends it: the camera is back, and it is said", flush=True)
    ask(sara, portal, GIVEN, WINDOW)
    sees_the_screen(browser)
    sara.find(lambda text: "You are sharing a window" in text)
    began = time.monotonic()
    portal.close_session()
    browser.wait("the camera", lambda s: s["picture"]["identity"] == SARA)
    print(f"  the camera is seen {time.monotonic() - began:.2f} s later", flush=True)
    sara.find(lambda text: "is closed" in text)
    over(portal, pipewire)


def question_outlived(sara, browser, portal):
    print("the call ends while the desktop asks: the question is taken back", flush=True)
    ask(sara, portal, None)
    wait_for("the question", lambda: portal.waiting)
    if sara.find("Share screen or window", BUTTONS).get_state_set().contains(Atspi.StateType.ENABLED):
        raise Failure("one can ask twice at once")
    browser.run("hangUp()")
    wait_for("no question", lambda: portal.waiting is None)
    wait_for("a closed session", lambda: not portal.open_sessions())


def portal_gone(sara, browser, portal, pipewire):
    print("the portal dies: sharing ends, and the button goes", flush=True)
    ask(sara, portal, GIVEN)
    sees_the_screen(browser)
    portal.stop()
    browser.sees_picture(SARA)
    sara.gone("Share screen or window", BUTTONS)
    sara.gone("Stop sharing", BUTTONS)
    wait_for("nobody reads the screen", lambda: pipewire.readers() == 0)


def begin_call(sara, browser):
    browser.run(f"peer.sent = null; call({SARA})")
    press(sara, "Answer with video")
    browser.sees_picture(SARA)


def main(executable):
    with running(Backend(), Compositor(), PipeWire()) as (backend, compositor, pipewire):
        portal = ScreenCastPortal(pipewire)
        environment = {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": compositor.name}
        with running(Client(executable, "--fake-media", "--language", "en", "--server", backend.url, "--user", str(SARA),
                            environment=environment), Browser()) as (sara, browser):
            browser.run(f"media = makeMedia({ALI}); connect('{backend.url}', {ALI})")
            sara.find("Chats", {"list"})
            begin_call(sara, browser)
            for case in (shared, cancelled, closed_by_the_desktop):
                case(sara, browser, portal, pipewire)
            question_outlived(sara, browser, portal)
            begin_call(sara, browser)
            portal_gone(sara, browser, portal, pipewire)
            assert not browser.status()["errors"], browser.status()["errors"]
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
