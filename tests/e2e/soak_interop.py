#!/usr/bin/env python3
"""All calls between the real program and Chromium, again and again with the same two: picture and sound in each.

usage: soak_interop.py EXECUTABLE [ROUNDS]     (10 if not said; a round has four calls)
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "interop"))
from browser import Browser  # noqa: E402
from calls_with_chromium import ALI, SARA, browser_calls, declined, duologue_calls  # noqa: E402
from harness import Backend, Client, open_chat, running  # noqa: E402


def main(executable, rounds):
    backend = Backend()
    browser = Browser()
    sara = Client(executable, "--fake-media", "--language", "en", "--server", backend.url, "--user", str(SARA))
    with running(sara, browser, backend):
        browser.run(f"media = makeMedia({ALI}); connect('{backend.url}', {ALI})")
        sara.find("Chats", {"list"})
        open_chat(sara, ALI)
        for number in range(1, rounds + 1):
            print(f"round {number}", flush=True)
            for case in (duologue_calls, browser_calls, declined):
                case(sara, browser)
                browser.run("peer.sent = null; peer.phase = 'idle'")
            assert not browser.status()["errors"], browser.status()["errors"]
    print(f"{4 * rounds} passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10)
