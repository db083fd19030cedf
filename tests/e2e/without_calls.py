#!/usr/bin/env python3
"""A program whose module for calls is missing, or is something else: it chats, rings, and says why it cannot call.

usage: without_calls.py EXECUTABLE
"""

import pathlib
import shutil
import sys
import tempfile

from harness import Backend, Client, open_chat, running

SARA, ALI = 1, 2
WORDS = "Calls are not possible"


def module_of(executable):
    """Where the module lies, seen from the program's folder."""
    folder = pathlib.Path(executable).resolve().parent
    module = next(folder.parent.glob("lib/**/duologue/duologue-media.so"))
    return module.relative_to(folder.parent)


def chats_and_says_why(executable, backend):
    with running(Client(executable, "--fake-media", "--language", "en", "--server", backend.url, "--user", str(SARA)),
                 Client(sys.argv[1], "--fake-media", "--language", "en", "--server", backend.url, "--user", str(ALI),
                        sink="bob")) as (sara, ali):
        open_chat(sara, ALI)
        open_chat(ali, SARA)
        assert not sara.has(lambda text: WORDS in text), "nobody has asked for calls yet"

        print("  dialling is refused with a sentence", flush=True)
        sara.click("Video call")
        sara.find(lambda text: WORDS in text)
        assert not sara.has("Hang up")
        sara.click("Dismiss")
        sara.gone(lambda text: WORDS in text)

        print("  a call that comes rings, and can be declined", flush=True)
        ali.click("Video call")
        sara.find("Answer with video")
        sara.find(lambda text: WORDS in text)
        sara.click("Answer with video")
        sara.find("Decline")
        sara.click("Decline")
        ali.sees_message("declined")

        print("  messages go both ways", flush=True)
        for one, other, text in ((sara, ali, "still here"), (ali, sara, "good")):
            one.gone("Call again")  # in the window of the call, which goes by itself
            one.fill("Message", text)
            one.key("Return")
            other.sees_message(text)


def main(executable):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "bin" / "duologue"
        copy.parent.mkdir()
        shutil.copy2(executable, copy)
        backend = Backend()
        with running(backend):
            print("the module is missing", flush=True)
            chats_and_says_why(str(copy), backend)

            print("the module is no module", flush=True)
            module = pathlib.Path(folder) / module_of(executable)
            module.parent.mkdir(parents=True)
            module.write_bytes(b"\x7fELF, but not much more")
            chats_and_says_why(str(copy), backend)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
