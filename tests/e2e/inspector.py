#!/usr/bin/env python3
"""The event inspector: packets of both directions live, tokens masked, an event emitted by hand, pause.

usage: inspector.py EXECUTABLE
"""

import os
import pathlib
import sys
import tempfile
import time

from harness import Atspi, Backend, Client, Failure, running, wait_for

TOKEN = "s3cret-token-of-Sara"


def cells(client):
    """Everything that the table shows."""
    table = client.find("Packets", {"table"})
    return [table.get_child_at_index(i).get_name() or "" for i in range(min(table.get_child_count(), 400))]


def text_of(client, name):
    return Atspi.Text.get_text(client.find(name, {"text"}), 0, -1)


def pasted(client):
    """What the clipboard holds, as any other program gets it."""
    before = text_of(client, "Filter")
    client.click("Filter", {"text"})
    client.key("ctrl+a", "ctrl+v")
    return wait_for("the clipboard in a field", lambda: (now := text_of(client, "Filter")) != before and now)


def select(client, word, pattern=None):
    """Filters, and chooses the first packet with a word in one of its cells."""
    client.fill("Filter", pattern or word)
    wait_for(f"a packet with {word!r}", lambda: any(word in cell for cell in cells(client)))
    row = next(node for node in client.walk(client.find("Packets", {"table"})) if word in (node.get_name() or ""))
    client.click(row)


def main(executable):
    backend = Backend("--require-token", TOKEN)
    with tempfile.NamedTemporaryFile("w") as file, running(
            Client(executable, "--server", backend.url, "--user", "1", "--token-file", file.name)) as (sara,):
        try:
            file.write(TOKEN)
            file.flush()
            sara.process.terminate()
            sara.process.wait(10)
            sara.start()
            sara.find("Chats", {"list"})
            sara.key("ctrl+shift+i")
            sara.find("Packets", {"table"})
            print("an event by hand goes out, and its answer comes in", flush=True)
            sara.click("Emit", {"button", "push button"})
            sara.find("Emitted.")
            wait_for("both in the table", lambda: {"user list", "call response"} <= set(cells(sara)))
            select(sara, "call response")
            wait_for("its text", lambda: '"rooms"' in text_of(sara, "The packet as text"))
            if os.environ.get("DUOLOGUE_SCREENSHOTS"):
                sara.screen.save(pathlib.Path(os.environ["DUOLOGUE_SCREENSHOTS"]) / "inspector.png")

            print("the token is masked when it is sent again", flush=True)
            backend.stop()
            backend = Backend("--require-token", TOKEN, port=backend.port)
            select(sara, "connect", "40{")
            shown = text_of(sara, "The packet as text")
            if TOKEN in shown or "•••" not in shown:
                raise Failure(f"not masked: {shown}")

            print("what is copied is what is shown, masked as well", flush=True)
            sara.click("Copy", {"button", "push button"})
            sara.find("Copied.")
            copied = pasted(sara)
            if copied != shown or TOKEN in copied:
                raise Failure(f"copied: {copied}")

            print("nothing comes while it is paused", flush=True)
            sara.click("Filter", {"text"})
            sara.key("ctrl+a", "Delete")
            sara.click("Pause")
            before = len(cells(sara))
            sara.click("Emit", {"button", "push button"})
            time.sleep(1)
            if len(cells(sara)) != before:
                raise Failure("it goes on while paused")
        finally:
            backend.stop()
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
