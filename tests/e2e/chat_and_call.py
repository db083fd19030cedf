#!/usr/bin/env python3
"""Two people sign in, chat and video-call between two real processes over the reference backend.

usage: chat_and_call.py EXECUTABLE [--no-websockets] [BACKEND OPTION…]

--no-websockets: through a proxy that refuses them.
"""

import sys

from harness import Backend, Client, NoWebSocketsProxy, open_chat, running, sign_in, wait_for

SARA, JURGEN = 1, 3
TEXTS = ["hello there", "سلام، حال شما چطور است؟", "fine 👍", "one\ntwo\nthree\nfour\nfive"]


def main(executable, options):
    backend = Backend(*(option for option in options if option != "--no-websockets"))
    proxy = NoWebSocketsProxy(backend) if "--no-websockets" in options else None
    url = (proxy or backend).url
    sara = Client(executable, "--fake-media", "--language", "en", sink="alice")
    jurgen = Client(executable, "--fake-media", "--language", "en", sink="bob")
    with running(sara, jurgen, *filter(None, [proxy]), backend):
        print("signing in, opening a chat by user number")
        sign_in(sara, url, SARA)
        sign_in(jurgen, url, JURGEN)
        open_chat(sara, JURGEN)
        open_chat(jurgen, SARA)

        print("both see each other online")
        sara.find("online")
        jurgen.find("online")

        print("writing both ways")
        for text in TEXTS:
            sara.type(text)
            sara.key("Return")
            jurgen.sees_message(text)
            sara.sees_message(text)
        for text in reversed(TEXTS):
            reply = text.replace("hello", "hullo")
            jurgen.type(reply)
            jurgen.key("Return")
            sara.sees_message(reply)
        wait_for("Sara's messages confirmed", lambda: all("confirmed" in m for m in sara.messages() if m.startswith("You, ") and "hello there" in m))
        for client in (sara, jurgen):
            own = [m for m in client.messages() if "five" in m]
            assert len(own) == 2, f"each message is there once: {own}"

        print("a video call")
        sara.click("Video call")
        jurgen.click("Answer with video")
        sara.sees_picture(JURGEN)
        jurgen.sees_picture(SARA)
        sara.hears_tone(JURGEN)
        jurgen.hears_tone(SARA)

        print("hanging up")
        sara.click("Hang up")
        for client in (sara, jurgen):
            client.gone("Hang up")
            client.sees_message("Video call · ")
            client.gone(lambda name: name.startswith("Picture of "))
        wait_for("silence after the call", lambda: abs(jurgen.heard()).max(initial=0) < 500)

        print("a declined call")
        jurgen.click("Voice call")
        sara.click("Decline")
        jurgen.sees_message("declined")

        print("Jürgen quits")
        jurgen.close_window()
        sara.find(lambda name: name.startswith("last seen"))
        assert not sara.has("online")
    if proxy:
        assert proxy.refused >= 2, f"both have tried a WebSocket: {proxy.refused}"
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
