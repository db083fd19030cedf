#!/usr/bin/env python3
"""The real program and a Chromium page call each other over the reference backend, and each sees and hears the other.

usage: calls_with_chromium.py EXECUTABLE
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
from browser import Browser  # noqa: E402
from harness import Backend, Client, open_chat, running, wait_for  # noqa: E402

SARA, ALI, SCREEN = 1, 2, 77  # Ali sits at the browser; his screen has a picture of its own


def both_ways(sara, browser):
    sara.sees_picture(ALI)
    browser.sees_picture(SARA)
    sara.hears_tone(ALI)
    browser.hears_tone(SARA)
    browser.wait("the data channel open", lambda s: s["channel"] == "open")


def ended(sara, browser):
    browser.wait("the end", lambda s: s["phase"] == "ended")
    sara.gone("Hang up")


def duologue_calls(sara, browser):
    print("Duologue calls, the browser answers")
    sara.click("Video call")
    browser.wait("a ring", lambda s: s["phase"] == "incoming" and s["kind"] == "Video")
    browser.run("accept()")
    both_ways(sara, browser)

    print("  mute and camera off are seen and heard at the other end, both ways")
    sara.click("Mute microphone")
    browser.wait("told of the mute", lambda s: s["remote"]["microphone"] is False)
    browser.hears_nothing()
    sara.click("Turn camera off")
    browser.wait("told of the camera", lambda s: s["remote"]["camera"] is False)
    still = browser.status()["picture"]
    sara.click("Unmute microphone")
    sara.click("Turn camera on")
    browser.wait("a new picture", lambda s: s["picture"]["counter"] > still["counter"] + 5)
    browser.hears_tone(SARA)
    browser.run("setSent({microphone: false})")
    sara.find(lambda name: name.endswith("is muted"))
    browser.run("setSent({camera: false})")
    sara.gone(lambda name: name.startswith("Picture of "))
    browser.run("setSent({microphone: true, camera: true})")
    both_ways(sara, browser)

    print("  the browser asks for a new generation")
    browser.run("restart()")
    browser.wait("generation 2", lambda s: s["generation"] == 2 and s["connection"] == "connected")
    both_ways(sara, browser)

    print("  the browser shares a screen in place of its camera")
    browser.run(f"shareScreen({SCREEN})")
    sara.sees_picture(SCREEN)

    print("  Duologue hangs up")
    sara.click("Hang up")
    ended(sara, browser)
    assert browser.status()["byeReason"] == "hangup", browser.status()


def browser_calls(sara, browser):
    print("the browser calls without a picture, Duologue answers")
    browser.run(f"peer.sent = null; call({SARA}, 'Audio')")
    browser.wait("it rings there", lambda s: s["phase"] == "ringing")
    sara.click("Answer with sound")
    sara.hears_tone(ALI)
    browser.hears_tone(SARA)
    assert browser.status()["picture"] is None

    print("  sound → picture, both ways")
    sara.click("Turn camera on")
    browser.sees_picture(SARA)
    browser.run("setSent({camera: true})")
    both_ways(sara, browser)

    print("  the browser makes a new generation")
    browser.run("restart()")
    browser.wait("generation 2", lambda s: s["generation"] == 2 and s["connection"] == "connected")
    both_ways(sara, browser)

    print("  the browser hangs up")
    browser.run("hangUp()")
    ended(sara, browser)


def declined(sara, browser):
    print("each declines once")
    browser.run(f"call({SARA})")
    sara.click("Decline")
    browser.wait("declined", lambda s: s["phase"] == "ended")
    sara.click("Video call")
    browser.wait("a ring", lambda s: s["phase"] == "incoming")
    browser.run("hangUp()")
    sara.find("Declined")


def only_h264(sara, browser):
    print("the browser has H.264 only: it calls, it answers")
    browser.run(f"peer.codec = 'video/H264'; peer.sent = null; call({SARA})")
    sara.click("Answer with video")
    both_ways(sara, browser)
    used = browser.run("(async () => { const s = await pc.getStats(); const found = []; for (const e of s.values()) "
                       "if (e.type === 'codec' && e.mimeType.startsWith('video/H')) found.push(e.mimeType); return found; })()")
    assert "video/H264" in used, used
    browser.run("hangUp()")
    ended(sara, browser)
    sara.click("Video call")
    browser.wait("a ring", lambda s: s["phase"] == "incoming")
    browser.run("accept()")
    both_ways(sara, browser)
    sara.click("Hang up")
    ended(sara, browser)
    browser.run("peer.codec = null")


def main(executable):
    backend = Backend()
    browser = Browser()
    sara = Client(executable, "--fake-media", "--language", "en", "--server", backend.url, "--user", str(SARA))
    with running(sara, browser, backend):
        browser.run(f"media = makeMedia({ALI}); connect('{backend.url}', {ALI})")
        sara.find("Chats", {"list"})
        open_chat(sara, ALI)
        for case in (duologue_calls, browser_calls, declined, only_h264):
            case(sara, browser)
            assert not browser.status()["errors"], browser.status()["errors"]
    print("4 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
