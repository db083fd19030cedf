#!/usr/bin/env python3
"""What was typed and not sent is there again after kill -9, room by room.

usage: drafts.py EXECUTABLE
"""

import signal
import sys

from gi.repository import Atspi

from harness import Backend, Client, open_chat, running, wait_for

JURGEN, ALI = 3, 2
HALF, OTHER = "half a thought", "another one, elsewhere"


def text_of(client):
    node = next(client.matches("Message", {"text"}), None)
    return node and Atspi.Text.get_text(node, 0, -1)


def type_into(client, text):
    client.type(text)
    wait_for(f"{text!r} in the composer", lambda: text_of(client) == text)


def main(executable):
    backend = Backend()
    client = Client(executable, "--server", backend.url, "--user", "1", "--language", "en")
    with running(client, backend):
        print("typing in two chats")
        open_chat(client, JURGEN)
        type_into(client, HALF)
        open_chat(client, ALI)
        type_into(client, OTHER)

        print("killing")
        client.process.send_signal(signal.SIGKILL)
        client.process.wait(10)
        client.start()

        print("both drafts are there")
        open_chat(client, JURGEN)
        wait_for("the first draft", lambda: text_of(client) == HALF)
        open_chat(client, ALI)
        wait_for("the second draft", lambda: text_of(client) == OTHER)

        print("sent, it is a draft no more, also after a kill")
        client.key("Return")
        client.sees_message(OTHER)
        client.process.send_signal(signal.SIGKILL)
        client.process.wait(10)
        client.start()
        open_chat(client, ALI)
        client.sees_message(OTHER)
        wait_for("an empty composer", lambda: text_of(client) == "")
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1])
